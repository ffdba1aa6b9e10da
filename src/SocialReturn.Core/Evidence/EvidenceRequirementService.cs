using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Evidence;

/// <summary>
/// Keeps what the region asks as proof. A name and its explanation change everywhere; what is asked changes for what begins from then on, so
/// nothing that was sent in loses a file, an item or what was asked of it.
/// </summary>
public sealed class EvidenceRequirementService(
    PortalDbContext db,
    CurrentScope scope,
    RecognitionService recognitions,
    Chronicle chronicle,
    Idempotency idempotency,
    TimeProvider clock
)
{
    /// <param name="key">The form's idempotency key.</param>
    public async Task<Outcome<Guid>> AddAsync(RequirementInput input, Guid key, CancellationToken cancellationToken)
    {
        if (scope.Desk is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        var errors = RequirementRules.Check(input);
        if (input.RecognitionCode is { } code && (await recognitions.ChoicesAsync(cancellationToken)).All(known => known.Code != code))
        {
            errors.Add(new FieldError(nameof(input.RecognitionCode), EvidenceRequirementTexts.RecognitionUnknown));
        }

        return errors.Count > 0
            ? Outcome.Invalid<Guid>(errors)
            : await idempotency.OnceAsync(key, input, remember => StoreAsync(regionId, input, remember, cancellationToken), cancellationToken);
    }

    public async Task<Outcome<Guid>> ChangeAsync(Guid id, Guid version, RequirementInput input, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } item)
        {
            return Outcome.As<Guid, EvidenceRequirement>(found);
        }

        var errors = RequirementRules.Check(input with { RecognitionCode = item.RecognitionCode });
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (item.Version != version || item.EndedAt is not null)
        {
            return Outcome.Conflict<Guid>();
        }

        item.Call(input.Name!.Trim(), HintOf(input));
        if (item.Ask(new RequirementTerm(input.Kind!.Value, input.IsRequired, input.EachDelivery, From: null, Until: null), clock.UtcNow()) is { } former)
        {
            db.FormerRequirements.Add(former);
        }

        return await NameFaultAsync(item, cancellationToken) is { } fault ? Refuse(nameof(input.Name), fault)
            : db.ChangeTracker.HasChanges() ? await SaveAsync(item, RequirementActs.Changed, cancellationToken)
            : Outcome.Done(id);
    }

    /// <summary>What began keeps it, with its files; what begins from now on is not asked for it.</summary>
    public async Task<Outcome<Guid>> EndAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } item)
        {
            return Outcome.As<Guid, EvidenceRequirement>(found);
        }

        if (item.Version != version || item.EndedAt is not null)
        {
            return Outcome.Conflict<Guid>();
        }

        item.End(clock.UtcNow());
        return await SaveAsync(item, RequirementActs.Ended, cancellationToken);
    }

    /// <summary>It is asked again of what begins from now on.</summary>
    public async Task<Outcome<Guid>> AskAgainAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } item)
        {
            return Outcome.As<Guid, EvidenceRequirement>(found);
        }

        if (item.Version != version || item.EndedAt is null)
        {
            return Outcome.Conflict<Guid>();
        }

        db.FormerRequirements.Add(item.AskAgain(clock.UtcNow()));
        return await NameFaultAsync(item, cancellationToken) is not null
            ? Refuse("", string.Format(EvidenceRequirementTexts.NameTakenMeanwhile, item.Name))
            : await SaveAsync(item, RequirementActs.AskedAgain, cancellationToken);
    }

    private async Task<Outcome<Guid>> StoreAsync(Guid regionId, RequirementInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var kind = input.Kind!.Value;
        var last = await db.EvidenceRequirements.Where(row => row.Kind == kind).MaxAsync(row => (int?)row.Order, cancellationToken);
        var item = new EvidenceRequirement(regionId, kind, blockCode: null, Ids.New().ToString("N"), input.Name!.Trim())
        {
            RecognitionCode = input.RecognitionCode,
            Hint = HintOf(input),
            IsRequired = input.IsRequired,
            EachDelivery = input.EachDelivery,
            Order = (last ?? 0) + 1,
            AskedFrom = clock.UtcNow(),
        };
        if (await NameFaultAsync(item, cancellationToken) is { } fault)
        {
            return Outcome.Invalid<Guid>(nameof(input.Name), fault);
        }

        db.EvidenceRequirements.Add(item);
        remember(item.Id);
        return await SaveAsync(item, RequirementActs.Added, cancellationToken);
    }

    /// <summary>Two of one name may stand in the list, when no fulfilment is ever asked for both.</summary>
    private async Task<string?> NameFaultAsync(EvidenceRequirement item, CancellationToken cancellationToken)
    {
        var items = await db.EvidenceRequirements.AsNoTracking().Where(row => row.Id != item.Id && row.BlockCode == null).ToListAsync(cancellationToken);
        var same = items.FindAll(other => EvidenceRequirement.Folded(other.Name) == EvidenceRequirement.Folded(item.Name));
        if (same.Count == 0)
        {
            return null;
        }

        var stored = await db.FormerRequirements.AsNoTracking().ToListAsync(cancellationToken);
        var added = db.FormerRequirements.Local.Where(row => row.RequirementId == item.Id);
        var former = stored.Concat(added).ToLookup(row => row.RequirementId);
        var mine = AskedProofReader.TermsOf(item, former[item.Id]).ToList();
        var taken = same.Find(other => AskedProofReader.TermsOf(other, former[other.Id]).Any(term => mine.Exists(term.MeetsIn)));
        return taken is null ? null
            : taken.EndedAt is null && taken.Kind == item.Kind ? EvidenceRequirementTexts.NameTaken
            : EvidenceRequirementTexts.NameTakenBefore;
    }

    private async Task<Outcome<EvidenceRequirement>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.EvidenceRequirements.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } item ? Outcome.NotFound<EvidenceRequirement>()
        : !scope.IsDesk ? Outcome.Forbidden<EvidenceRequirement>()
        : Outcome.Done(item);

    private async Task<Outcome<Guid>> SaveAsync(EvidenceRequirement item, Act act, CancellationToken cancellationToken)
    {
        await chronicle.TellAsync(new RequirementHappening(act, item), cancellationToken);
        return await db.SaveAsync(item.Id, cancellationToken);
    }

    /// <summary>What was tried on the row is not saved by anything that comes after.</summary>
    private Outcome<Guid> Refuse(string field, string message)
    {
        db.ChangeTracker.Clear();
        return Outcome.Invalid<Guid>(field, message);
    }

    private static string? HintOf(RequirementInput input) => string.IsNullOrWhiteSpace(input.Hint) ? null : input.Hint.Trim();
}
