using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Participants;

/// <summary>The participants of a contractor in a region. It never saves: a participant is saved with the fulfilment it is entered for.</summary>
public sealed partial class ParticipantService(
    PortalDbContext db,
    MatchKeys matchKeys,
    Chronicle chronicle,
    TimeProvider clock,
    ILogger<ParticipantService> log
)
{
    private const string ReferencePrefix = "D-";
    private const int MinAge = 12;
    private const int MaxAge = 80;

    /// <summary>"D-01" for the first, then one more than the highest in use.</summary>
    public async Task<string> SuggestReferenceAsync(Guid regionId, Guid contractorId, CancellationToken cancellationToken)
    {
        var used = await Of(regionId, contractorId)
            .Where(participant => participant.Reference.StartsWith(ReferencePrefix))
            .Select(participant => participant.Reference)
            .ToListAsync(cancellationToken);
        var highest = used.Select(reference =>
                int.TryParse(reference.AsSpan(ReferencePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            )
            .DefaultIfEmpty()
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{ReferencePrefix}{highest + 1:00}");
    }

    public Task<List<KnownParticipant>> KnownAsync(Guid regionId, Guid contractorId, CancellationToken cancellationToken) =>
        Of(regionId, contractorId)
            .OrderBy(participant => participant.Reference)
            .Select(participant => new KnownParticipant(participant.Id, participant.Reference, participant.BirthYear))
            .ToListAsync(cancellationToken);

    /// <summary>The participant with this reference, or a new one that is added to the save being prepared.</summary>
    public async Task<Outcome<Participant>> FindOrAddAsync(Guid regionId, Guid contractorId, ParticipantInput input, CancellationToken cancellationToken)
    {
        var reference = input.Reference.Trim();
        var suggestion = await SuggestReferenceAsync(regionId, contractorId, cancellationToken);
        var errors = Validate(input, reference, suggestion);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Participant>(errors);
        }

        if (await KeyOfAsync(regionId, input, cancellationToken) is not { } key)
        {
            return Outcome.Invalid<Participant>("", ParticipantTexts.KeyMissing);
        }

        var known = await Of(regionId, contractorId).ToListAsync(cancellationToken);

        // "d-01" is "D-01" to people, and to the index of SQL Server.
        if (known.Find(participant => string.Equals(participant.Reference, reference, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return same.MatchKey == key
                ? Outcome.Done(same)
                : Outcome.Invalid<Participant>(nameof(input.Reference), Format(ParticipantTexts.ReferenceOfSomebodyElse, suggestion));
        }

        return known.Find(participant => participant.MatchKey == key) is { } twin && !input.IsSomebodyElse
            ? Outcome.Invalid<Participant>(nameof(input.IsSomebodyElse), Format(ParticipantTexts.KnownUnderOtherReference, twin.Reference))
            : Outcome.Done(await AddAsync(new Participant(regionId, contractorId, reference, input.BirthDate.Year, key), input.IsForDraft, cancellationToken));
    }

    /// <summary>Whether the same person seems known elsewhere in the region: for an adviser, the kind of match and nothing of the other party.</summary>
    public async Task<ParticipantMatches> MatchesAsync(Guid participantId, CancellationToken cancellationToken)
    {
        var others = await (
            from participant in db.Participants
            join other in db.Participants on new { participant.RegionId, participant.MatchKey } equals new { other.RegionId, other.MatchKey }
            where participant.Id == participantId && other.Id != participantId
            select other.ContractorId == participant.ContractorId
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return (others.Contains(true) ? ParticipantMatches.SameContractor : ParticipantMatches.None)
            | (others.Contains(false) ? ParticipantMatches.OtherContractor : ParticipantMatches.None);
    }

    /// <returns>Null when the region's key is not there: what was typed stays on the screen until an operator has put it back.</returns>
    private async Task<string?> KeyOfAsync(Guid regionId, ParticipantInput input, CancellationToken cancellationToken)
    {
        try
        {
            return await matchKeys.ComputeAsync(regionId, input.BirthDate, input.Initial, input.SurnameLetters, cancellationToken);
        }
        catch (MatchKeyMissingException exception)
        {
            LogNoKey(log, exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Critical, "No participant can be entered in a region without its match key")]
    private static partial void LogNoKey(ILogger log, Exception exception);

    private static string Format(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.CurrentCulture, text, values);

    private List<FieldError> Validate(ParticipantInput input, string reference, string suggestion)
    {
        var errors = new List<FieldError>();
        var today = clock.DutchToday();
        if (reference.Length == 0)
        {
            errors.Add(new(nameof(input.Reference), ParticipantTexts.ReferenceMissing));
        }
        else if (reference.Length > Participant.MaxReference)
        {
            errors.Add(new(nameof(input.Reference), Format(ParticipantTexts.ReferenceTooLong, Participant.MaxReference)));
        }
        else if (BsnCheck.Contains(reference))
        {
            errors.Add(new(nameof(input.Reference), Format(ParticipantTexts.ReferenceLooksLikeBsn, suggestion)));
        }

        if (input.BirthDate > today.AddYears(-MinAge) || input.BirthDate <= today.AddYears(-MaxAge - 1))
        {
            errors.Add(new(nameof(input.BirthDate), Format(ParticipantTexts.BirthDateUnlikely, MinAge, MaxAge)));
        }

        if (!MatchKeys.HasLetters(input.Initial))
        {
            errors.Add(new(nameof(input.Initial), ParticipantTexts.InitialMissing));
        }

        if (!MatchKeys.HasLetters(input.SurnameLetters))
        {
            errors.Add(new(nameof(input.SurnameLetters), ParticipantTexts.SurnameLettersMissing));
        }

        return errors;
    }

    private async Task<Participant> AddAsync(Participant participant, bool isForDraft, CancellationToken cancellationToken)
    {
        participant.CreatedAt = clock.UtcNow();
        db.Participants.Add(participant);
        await chronicle.TellAsync(new ParticipantAdded(participant, isForDraft), cancellationToken);
        return participant;
    }

    private IQueryable<Participant> Of(Guid regionId, Guid contractorId) =>
        db.Participants.Where(participant => participant.RegionId == regionId && participant.ContractorId == contractorId);
}
