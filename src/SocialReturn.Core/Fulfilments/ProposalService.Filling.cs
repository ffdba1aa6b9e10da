using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments;

/// <summary>From what was filled in to the entity, with every message that a complete proposal gives.</summary>
public sealed partial class ProposalService
{
    private static void Fill(Participation participation, ParticipationInput input)
    {
        participation.BlockCode = input.BlockCode ?? "";
        participation.Title = input.Title?.Trim() ?? "";
        participation.HoursPerWeek = input.HoursPerWeek;
        participation.WorkedHours = input.WorkedHours;
        participation.From = input.From;
        participation.To = input.To;
        participation.PermanentContract = input.PermanentContract;
        participation.WageCosts = input.WageCosts;
        participation.Stages = input.Stages;
        participation.BenefitMonths = input.BenefitMonths;
    }

    private static void Fill(SocialPurchase purchase, SocialPurchaseInput input)
    {
        purchase.SupplierId = input.SupplierId;
        purchase.SupplierName = input.SupplierName?.Trim() ?? "";
        purchase.Title = input.Title?.Trim() ?? "";
        purchase.InvoiceDate = input.InvoiceDate;
        purchase.InvoiceInclVat = input.InvoiceInclVat ?? Euro.Zero;
        purchase.Vat = input.Vat;
        purchase.MaterialCosts = input.MaterialCosts ?? Euro.Zero;
        purchase.BlockCode = input.BlockCode;
        purchase.LabourCosts = input.LabourCosts ?? Euro.Zero;
    }

    private async Task<List<FieldError>> FillAsync(
        Tender tender,
        Participation participation,
        ParticipationInput input,
        bool propose,
        CancellationToken cancellationToken
    )
    {
        Fill(participation, input);
        var needs = await tools.Valuation.NeedsAsync(tender, participation.BlockCode, cancellationToken);
        participation.KeepOnly(needs);
        var errors = ProposalRules.Check(input, needs, tender.ContractSum, participation.ParticipantId is not null, propose);
        var participant = await ParticipantAsync(tender, participation, input.Participant, propose, errors, cancellationToken);
        participation.ParticipantId = participant?.Id;
        var valued = await tools.Valuation.ValueAsync(
            tender,
            participation,
            participant is null ? null : ParticipantKnowledge.Of(participant),
            cancellationToken
        );
        Apply(participation, valued, propose, errors);
        return errors;
    }

    private async Task<List<FieldError>> FillAsync(
        Tender tender,
        SocialPurchase purchase,
        SocialPurchaseInput input,
        bool propose,
        CancellationToken cancellationToken
    )
    {
        var kept = purchase.Status == FulfilmentStatus.Draft ? null : purchase.SupplierId;
        Fill(purchase, input);
        var needs = await tools.Valuation.PurchaseNeedsAsync(tender, input.BlockCode, cancellationToken);
        purchase.BlockCode = needs.Block ? purchase.BlockCode : null;
        purchase.LabourCosts = needs.LabourCosts ? purchase.LabourCosts : Euro.Zero;
        var errors = ProposalRules.Check(input, needs, tender.ContractSum, propose);
        if (purchase.SupplierId is { } supplierId)
        {
            var supplier = await db
                .Suppliers.AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == supplierId && row.RegionId == tender.RegionId, cancellationToken);
            purchase.SupplierId = supplier?.Id;
            purchase.SupplierName = supplier?.Name ?? purchase.SupplierName;
            if (supplier is null)
            {
                errors.Add(new FieldError(nameof(input.SupplierId), FulfilmentTexts.SupplierUnknown));
            }
            else if (supplier.EndedAt is not null && supplier.Id != kept)
            {
                errors.Add(new FieldError(nameof(input.SupplierId), string.Format(FulfilmentTexts.SupplierEnded, supplier.Name)));
            }
        }

        Apply(purchase, await tools.Valuation.ValueAsync(tender, purchase, null, cancellationToken), propose, errors);
        return errors;
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
        Participation participation,
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
            return participation.ParticipantId is { } kept ? await db.Participants.SingleAsync(row => row.Id == kept, cancellationToken) : null;
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
