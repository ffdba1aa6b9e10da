using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Contractors;

/// <summary>A certificate on the Prestatieladder Socialer Ondernemen; without a code there is none.</summary>
public sealed record PsoInput(string? Code, DateOnly? ValidFrom, DateOnly? ValidUntil);

/// <summary>What advisers keep of a contractor that their region knows.</summary>
public sealed class ContractorService(PortalDbContext db, CurrentScope scope, AuditTrail audit)
{
    /// <summary>The steps of the ladder, the lowest first.</summary>
    public static readonly IReadOnlyList<string> PsoCodes =
    [
        RecognitionCodes.PsoAspirant, RecognitionCodes.PsoStep1, RecognitionCodes.PsoStep2, RecognitionCodes.PsoStep3, RecognitionCodes.Pso30Plus,
    ];

    /// <summary>A discount on tenders that stand is not changed by it: it was given at the award.</summary>
    public async Task<Outcome<Guid>> SetPsoAsync(Guid id, Guid version, PsoInput input, CancellationToken cancellationToken)
    {
        if (scope.Required.Kind != AccessScopeKind.Region)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await db.Contractors.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } contractor)
        {
            return Outcome.NotFound<Guid>();
        }

        if (contractor.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        var errors = Check(input);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        contractor.SetPsoCertificate(string.IsNullOrEmpty(input.Code) ? null : input.Code, input.ValidFrom, input.ValidUntil);
        var change = audit.Record(contractor, "Contractor.PsoChanged");
        (change.RegionId, change.ContractorId) = (scope.Required.RegionId, contractor.Id);
        return await db.SaveAsync(contractor.Id, cancellationToken);
    }

    private static List<FieldError> Check(PsoInput input)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrEmpty(input.Code))
        {
            return errors;
        }

        if (!PsoCodes.Contains(input.Code))
        {
            errors.Add(new FieldError(nameof(input.Code), ContractorTexts.CodeUnknown));
        }

        if (input.ValidFrom is not { Year: >= 2010 and <= 2100 })
        {
            errors.Add(new FieldError(nameof(input.ValidFrom), ContractorTexts.FromRequired));
        }

        if (input.ValidUntil is not { Year: <= 2100 })
        {
            errors.Add(new FieldError(nameof(input.ValidUntil), ContractorTexts.UntilRequired));
        }
        else if (input.ValidUntil < input.ValidFrom)
        {
            errors.Add(new FieldError(nameof(input.ValidUntil), ContractorTexts.DatesReversed));
        }

        return errors;
    }
}
