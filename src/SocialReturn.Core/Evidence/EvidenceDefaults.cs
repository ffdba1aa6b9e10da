using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Evidence;

/// <summary>What a new region asks as proof until it decides otherwise (rules.md, section 6).</summary>
public static class EvidenceDefaults
{
    public static IReadOnlyList<EvidenceRequirement> For(Guid regionId) =>
        [
            new(regionId, FulfilmentKind.Participation, blockCode: null, "contract", EvidenceTexts.Contract) { Hint = EvidenceTexts.ContractHint, Order = 1 },
            new(regionId, FulfilmentKind.Participation, blockCode: null, "target-group", EvidenceTexts.TargetGroup)
            {
                Hint = EvidenceTexts.TargetGroupHint,
                Order = 2,
            },
            new(regionId, FulfilmentKind.Participation, blockCode: null, "hours", EvidenceTexts.Hours)
            {
                Hint = EvidenceTexts.HoursHint,
                Order = 3,
                EachDelivery = true,
            },
            new(regionId, FulfilmentKind.SocialPurchase, blockCode: null, "invoice", EvidenceTexts.Invoice)
            {
                Hint = EvidenceTexts.InvoiceHint,
                Order = 1,
                EachDelivery = true,
            },
            new(regionId, FulfilmentKind.SocialPurchase, blockCode: null, "recognition", EvidenceTexts.Recognition)
            {
                Hint = EvidenceTexts.RecognitionHint,
                Order = 2,
                EachDelivery = true,
            },
            new(regionId, FulfilmentKind.SocialPurchase, blockCode: null, "recognition", EvidenceTexts.Pso30Plus)
            {
                RecognitionCode = RecognitionCodes.Pso30Plus,
                Hint = EvidenceTexts.Pso30PlusHint,
                Order = 2,
                EachDelivery = true,
            },
            new(regionId, FulfilmentKind.SocialPurchase, blockCode: null, "recognition", EvidenceTexts.AccountantsStatement)
            {
                RecognitionCode = RecognitionCodes.AccountantsStatement,
                Hint = EvidenceTexts.AccountantsStatementHint,
                Order = 2,
                EachDelivery = true,
            },
            new(regionId, FulfilmentKind.Development, blockCode: null, "training", EvidenceTexts.Training)
            {
                Hint = EvidenceTexts.TrainingHint,
                Order = 1,
                EachDelivery = true,
            },
            new(regionId, FulfilmentKind.SocialActivity, blockCode: null, "attendance", EvidenceTexts.Attendance)
            {
                Hint = EvidenceTexts.AttendanceHint,
                Order = 1,
                EachDelivery = true,
            },
            new(regionId, FulfilmentKind.JobToJob, blockCode: null, "reorganisation", EvidenceTexts.Reorganisation)
            {
                Hint = EvidenceTexts.ReorganisationHint,
                Order = 1,
            },
            new(regionId, FulfilmentKind.JobToJob, blockCode: null, "new-job", EvidenceTexts.NewJob) { Hint = EvidenceTexts.NewJobHint, Order = 2 },
        ];
}
