using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What training, a purchase or an activity needs, by the unit of its block.</summary>
internal sealed class EffortFactRules(TariffSchedule schedule, FactErrors errors)
{
    public void Check(EffortFacts facts)
    {
        var block = schedule.FindBlock(facts.Block);
        if (block is null || block.Kind.Describe().IsPlacement)
        {
            errors.Require(false, "block", FactErrorCode.UnknownBlock);
            return;
        }

        CheckAmounts(facts);
        errors.CheckCount("persons", facts.Persons);
        errors.CheckDates("", facts.From, facts.To);
        errors.Require(facts.AgreedValue is null || block.Allows(BlockUnit.Agreed), "agreedValue", FactErrorCode.NotForThisBlock);
        errors.Require(facts.Cost is null || facts.InvoiceInclVat is null, "cost", FactErrorCode.BothMethods);
        var unit = EffortValuation.UnitFor(block, facts);
        if (facts.Rows.IsEmpty && facts.IsToldInRows && unit != BlockUnit.Invoice)
        {
            errors.Require(false, "rows", FactErrorCode.Missing);
        }
        else if (facts.Rows.IsEmpty)
        {
            CheckUnit(unit, block, facts);
            RequireMostUnit(unit, block, facts);
        }
        else
        {
            errors.Require(block.TakesRows, "rows", FactErrorCode.NotForThisBlock);
            errors.Require((facts.AgreedValue ?? facts.Cost ?? facts.InvoiceInclVat) is null, "rows", FactErrorCode.BothMethods);
            CheckRows(block, facts);
        }

        if ((unit.HasAmount() && (unit.NeedsDates() || block.Limits.FollowsDates)) || block.Limits.MostUnit?.NeedsDates() == true)
        {
            errors.RequireDates("", facts.From, facts.To);
        }
    }

    /// <summary>How many there are of what the most of the block is for, where the unit does not ask for it already.</summary>
    private void RequireMostUnit(BlockUnit unit, BuildingBlock block, EffortFacts facts)
    {
        if (block.Limits.MostUnit is not { } most || most == unit)
        {
            return;
        }

        switch (most)
        {
            case BlockUnit.Hour:
                errors.RequireHours("hours", facts.Hours);
                break;
            case BlockUnit.HalfDay or BlockUnit.Day or BlockUnit.Event or BlockUnit.Stage:
                errors.RequireCount(FieldOf(most), (int?)facts.CountOf(most));
                break;
            default:
                break;
        }
    }

    private static string FieldOf(BlockUnit unit) =>
        unit switch
        {
            BlockUnit.HalfDay => "halfDays",
            BlockUnit.Day => "days",
            BlockUnit.Event => "events",
            _ => "stages",
        };

    private void CheckRows(BuildingBlock block, EffortFacts facts)
    {
        foreach (var (index, row) in facts.Rows.Index())
        {
            var path = $"rows[{index}].";
            errors.CheckCount(path + "persons", row.Persons);
            errors.CheckCount(path + "events", row.Events);
            errors.CheckAmount(path + "agreedValue", row.AgreedValue);
            errors.Require(row.AgreedValue is null || block.Allows(BlockUnit.Agreed), path + "agreedValue", FactErrorCode.NotForThisBlock);
            if (block.Unit == BlockUnit.Agreed)
            {
                errors.Require(row.AgreedValue is not null, path + "agreedValue", FactErrorCode.Missing);
            }

            if (block.RowUnit is not (null or BlockUnit.Agreed) && (row.AgreedValue is null || block.Limits.MostUnit is not null))
            {
                errors.RequireHours(path + "count", row.Count);
                errors.Require(block.RowUnit == BlockUnit.Hour || row.Count is not { } count || count % 1 == 0, path + "count", FactErrorCode.OutOfRange);
            }
        }
    }

    private void CheckUnit(BlockUnit unit, BuildingBlock block, EffortFacts facts)
    {
        switch (unit)
        {
            case BlockUnit.Agreed:
                errors.Require(facts.AgreedValue is not null, "agreedValue", FactErrorCode.Missing);
                break;
            case BlockUnit.Invoice:
                CheckInvoice(block, facts);
                break;
            case BlockUnit.LabourCost:
                errors.Require(facts.LabourCosts is not null, "labourCosts", FactErrorCode.Missing);
                break;
            case BlockUnit.WageCost:
                errors.Require(facts.WageCosts is not null, "wageCosts", FactErrorCode.Missing);
                break;
            case BlockUnit.Hour:
                CheckHours(facts);
                break;
            case BlockUnit.HalfDay or BlockUnit.Day or BlockUnit.Event or BlockUnit.Stage:
                errors.RequireCount(FieldOf(unit), (int?)facts.CountOf(unit));
                break;
            case BlockUnit.Month or BlockUnit.Week or BlockUnit.Once:
                break;
            default:
                throw new NotSupportedException(JsonNames.Of(unit));
        }
    }

    private void CheckHours(EffortFacts facts)
    {
        errors.RequireHours("hours", facts.Hours);
        errors.CheckCount("events", facts.Events);
    }

    private void CheckInvoice(BuildingBlock block, EffortFacts facts)
    {
        var field = facts.Cost is null ? "invoiceInclVat" : "cost";
        var total = facts.Cost ?? facts.InvoiceInclVat;
        errors.Require(total is { IsZero: false }, field, FactErrorCode.Missing);
        errors.Require(facts.InvoiceInclVat is null || facts.Vat is not null, "vat", FactErrorCode.Missing);
        errors.Require(!block.MaterialDeducted || facts.MaterialCosts is not null, "materialCosts", FactErrorCode.Missing);
        if (errors.Any || total is not { } invoice)
        {
            return;
        }

        var vat = facts.Cost is null ? facts.Vat.GetValueOrDefault() : default;
        errors.Require(vat <= invoice, "vat", FactErrorCode.VatOverInvoice);
        errors.Require(vat > invoice || facts.MaterialCosts.GetValueOrDefault() <= invoice - vat, "materialCosts", FactErrorCode.MaterialOverInvoice);
    }

    private void CheckAmounts(EffortFacts facts)
    {
        errors.CheckAmount("agreedValue", facts.AgreedValue);
        errors.CheckAmount("cost", facts.Cost);
        errors.CheckAmount("invoiceInclVat", facts.InvoiceInclVat);
        errors.CheckAmount("vat", facts.Vat);
        errors.CheckAmount("materialCosts", facts.MaterialCosts);
        errors.CheckAmount("labourCosts", facts.LabourCosts);
        errors.CheckAmount("wageCosts", facts.WageCosts);
    }
}
