using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The part of a form with the files that prove it. What was kept goes along sealed, so that nobody chooses a file twice.</summary>
public sealed class ProofForm
{
    public List<IFormFile>? Files { get; set; }

    /// <summary>The seals of what was kept when the form was sent before.</summary>
    public List<string>? Kept { get; set; }

    /// <summary>Which of them does not go along after all: then the form is shown again, and nothing is sent.</summary>
    public int? Drop { get; set; }

    [BindNever]
    public IReadOnlyList<SealedFile> Proof { get; set; } = [];

    /// <summary>Why files were not kept.</summary>
    [BindNever]
    public IReadOnlyList<FieldError> Faults { get; set; } = [];

    public IReadOnlyList<KeptFile> ToProof() => [.. Proof.Select(file => file.File)];
}

/// <param name="Seal">As it goes along with the form.</param>
public sealed record SealedFile(KeptFile File, string Seal);
