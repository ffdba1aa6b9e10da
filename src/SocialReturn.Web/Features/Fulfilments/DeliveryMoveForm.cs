using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Where a delivery goes.</summary>
public sealed class DeliveryMoveForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid? Version { get; set; }

    /// <summary>The agreement at the other tender.</summary>
    [Display(Name = nameof(FulfilmentScreenTexts.MoveTargetLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Guid? Target { get; set; }

    [BindNever]
    public DeliveryMoveContext Context { get; set; } = null!;
}

/// <summary>What stands around the choice.</summary>
/// <param name="Sub">The tender, the days and the value as it is now.</param>
/// <param name="Targets">Each with what the delivery is worth there; none when no other agreement can take it.</param>
public sealed record DeliveryMoveContext(Guid FulfilmentId, string Title, string Sub, bool IsSentIn, ImmutableArray<SelectListItem> Targets);
