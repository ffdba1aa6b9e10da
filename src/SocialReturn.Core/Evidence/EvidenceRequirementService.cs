using System.Text;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Evidence;

/// <summary>An item of proof as an administrator enters it.</summary>
/// <param name="Key">The form's idempotency key.</param>
public sealed record RequirementInput(FulfilmentKind? Kind, string? Name, string? Hint, bool EachDelivery, Guid Key);

/// <summary>Keeps what the region asks as proof.</summary>
public sealed class EvidenceRequirementService(PortalDbContext db, CurrentScope scope, AuditTrail audit, Idempotency idempotency)
{
    public const int MaxName = 120;
    public const int MaxHint = 400;

    public async Task<Outcome<Guid>> AddAsync(RequirementInput input, CancellationToken cancellationToken)
    {
        if (scope.Required is not { Kind: AccessScopeKind.Region, RegionId: { } regionId })
        {
            return Outcome.Forbidden<Guid>();
        }

        var errors = Check(input);
        return errors.Count > 0
            ? Outcome.Invalid<Guid>(errors)
            : await idempotency.OnceAsync(input.Key, input, remember => StoreAsync(regionId, input, remember, cancellationToken), cancellationToken);
    }

    /// <summary>Files that were added for it stay: they become further proof.</summary>
    public async Task<Outcome<Guid>> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (scope.Required.Kind != AccessScopeKind.Region)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await db.EvidenceRequirements.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } requirement)
        {
            return Outcome.NotFound<Guid>();
        }

        db.EvidenceRequirements.Remove(requirement);
        audit.Record(requirement, "Region.EvidenceRemoved");
        return await db.SaveAsync(id, cancellationToken);
    }

    private async Task<Outcome<Guid>> StoreAsync(Guid regionId, RequirementInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var kind = input.Kind!.Value;
        if (await IsAskedAsync(kind, input.Name!, cancellationToken))
        {
            return Outcome.Invalid<Guid>(nameof(input.Name), EvidenceRequirementTexts.NameTaken);
        }

        var last = await db.EvidenceRequirements.Where(row => row.Kind == kind).MaxAsync(row => (int?)row.Order, cancellationToken);
        var requirement = new EvidenceRequirement(regionId, kind, blockCode: null, Ids.New().ToString("N"), input.Name!.Trim())
        {
            Hint = string.IsNullOrWhiteSpace(input.Hint) ? null : input.Hint.Trim(),
            EachDelivery = input.EachDelivery,
            Order = (last ?? 0) + 1,
        };
        db.EvidenceRequirements.Add(requirement);
        audit.Record(requirement, "Region.EvidenceAdded");
        remember(requirement.Id);
        return await db.SaveAsync(requirement.Id, cancellationToken);
    }

    /// <summary>Two with one name are one to whoever reads the list: capitals, spaces and wide letters make no difference.</summary>
    private async Task<bool> IsAskedAsync(FulfilmentKind kind, string name, CancellationToken cancellationToken)
    {
        var names = await db
            .EvidenceRequirements.Where(row => row.Kind == kind && row.BlockCode == null)
            .Select(row => row.Name)
            .ToListAsync(cancellationToken);
        return names.Exists(other => Folded(other) == Folded(name));
    }

    private static string Folded(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormKC).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static List<FieldError> Check(RequirementInput input)
    {
        var errors = new List<FieldError>();
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            errors.Add(new FieldError(nameof(input.Kind), EvidenceRequirementTexts.KindRequired));
        }

        if (string.IsNullOrWhiteSpace(input.Name))
        {
            errors.Add(new FieldError(nameof(input.Name), EvidenceRequirementTexts.NameRequired));
        }
        else if (input.Name.Trim().Length > MaxName)
        {
            errors.Add(new FieldError(nameof(input.Name), string.Format(CommonTexts.TooLong, MaxName)));
        }

        if (input.Hint?.Trim().Length > MaxHint)
        {
            errors.Add(new FieldError(nameof(input.Hint), string.Format(CommonTexts.TooLong, MaxHint)));
        }

        return errors;
    }
}
