using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>From what was filled in to the entity, with every message that a complete proposal gives.</summary>
public sealed partial class ProposalService
{
    private async Task<List<FieldError>> FillAsync(Tender tender, Fulfilment fulfilment, ProposalInput input, bool propose, CancellationToken cancellationToken)
    {
        var schedule = await tools.Valuation.ScheduleOfAsync(tender, cancellationToken);
        var kept = fulfilment.Status == FulfilmentStatus.Draft ? null : fulfilment.SupplierId;
        var errors = input.Check(await RulesAsync(tender, propose, cancellationToken), schedule, fulfilment);
        fulfilment.Take(input, schedule);
        await NameSupplierAsync(tender, fulfilment, kept, errors, cancellationToken);
        var participant = input.Person is { } person ? await ParticipantAsync(tender, fulfilment, person, propose, errors, cancellationToken) : null;
        fulfilment.ParticipantId = participant?.Id;
        await HangAsync(tender, fulfilment, errors, cancellationToken);
        var knowledge = participant is null ? null : ParticipantKnowledge.Of(participant);
        Apply(fulfilment, await tools.Valuation.ValueAsync(tender, fulfilment, knowledge, cancellationToken), propose, errors);
        return errors;
    }

    private async Task<ProposalRules> RulesAsync(Tender tender, bool propose, CancellationToken cancellationToken) =>
        new(tender.ContractSum, await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken), propose);

    /// <summary>A training is for the participant of the placement that it hangs on.</summary>
    private async Task HangAsync(Tender tender, Fulfilment fulfilment, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (fulfilment.PlacementId is not { } placementId)
        {
            fulfilment.ParticipantId = fulfilment.ForOwnStaff ? null : fulfilment.ParticipantId;
            return;
        }

        var placement = await db.Placements.AsNoTracking().SingleOrDefaultAsync(row => row.Id == placementId && row.TenderId == tender.Id, cancellationToken);
        fulfilment.ParticipantId = placement?.ParticipantId;
        if (placement is null || !FulfilmentRules.CarriesOthers(placement.Status))
        {
            fulfilment.PlacementId = placement?.Id;
            errors.Add(new FieldError(nameof(EffortInput.PlacementId), FulfilmentTexts.PlacementUnknown));
        }
    }

    /// <param name="kept">A supplier that has left the list since stays where it was proposed.</param>
    private async Task NameSupplierAsync(Tender tender, Fulfilment fulfilment, Guid? kept, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (fulfilment.SupplierId is not { } supplierId)
        {
            return;
        }

        var supplier = await db
            .Suppliers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == supplierId && row.RegionId == tender.RegionId, cancellationToken);
        fulfilment.SupplierId = supplier?.Id;
        fulfilment.SupplierName = supplier?.Name ?? fulfilment.SupplierName;
        if (supplier is null)
        {
            errors.Add(new FieldError(nameof(EffortInput.SupplierId), FulfilmentTexts.SupplierUnknown));
        }
        else if (supplier.EndedAt is not null && supplier.Id != kept)
        {
            errors.Add(new FieldError(nameof(EffortInput.SupplierId), string.Format(FulfilmentTexts.SupplierEnded, supplier.Name)));
        }
    }

    /// <summary>A draft is never blocked by what cannot be valued yet; a proposal is.</summary>
    private static void Apply(Fulfilment fulfilment, Valued valued, bool propose, List<FieldError> errors)
    {
        fulfilment.SetValue(valued);
        if (propose)
        {
            errors.AddRange(valued.Errors.Where(error => !errors.Any(known => known.Field == error.Field)));
        }
    }

    private async Task<Participant?> ParticipantAsync(
        Tender tender,
        Fulfilment fulfilment,
        PlacedParticipant input,
        bool propose,
        List<FieldError> errors,
        CancellationToken cancellationToken
    )
    {
        if (input.ParticipantId is { } picked)
        {
            var known = await db.Participants.SingleOrDefaultAsync(
                row => row.Id == picked && row.ContractorId == tender.ContractorId && row.RegionId == tender.RegionId,
                cancellationToken
            );
            if (known is null)
            {
                errors.Add(new FieldError(nameof(input.ParticipantId), FulfilmentTexts.ParticipantUnknown));
            }

            return known;
        }

        if (!ProposalRules.IsComplete(input))
        {
            return fulfilment.ParticipantId is { } kept ? await db.Participants.SingleAsync(row => row.Id == kept, cancellationToken) : null;
        }

        if (!propose && errors.Count > 0)
        {
            return null;
        }

        var outcome = await tools.Participants.FindOrAddAsync(
            tender.RegionId,
            tender.ContractorId,
            new ParticipantInput(input.Reference!, input.BirthDate!.Value, input.Initial!, input.SurnameLetters!, input.IsSomebodyElse)
            {
                IsForDraft = !propose,
            },
            cancellationToken
        );
        errors.AddRange(outcome.Errors);
        if (outcome.Value is { } found && input.WageCostSubsidyUntil is { } until)
        {
            found.WageCostSubsidyUntil = until;
        }

        return outcome.Value;
    }
}
