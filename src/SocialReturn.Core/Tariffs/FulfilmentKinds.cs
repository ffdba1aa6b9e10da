using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>The five kinds, described in one place.</summary>
public static class FulfilmentKinds
{
    /// <summary>In the regions' order of preference; job to job follows where a region has it.</summary>
    public static ImmutableArray<KindDescription> InOrder { get; } =
    [
        new()
        {
            Kind = FulfilmentKind.Participation,
            Shape = FulfilmentShape.Placement,
            Name = KindTexts.Participation,
            ShortName = KindTexts.ParticipationShort,
            About = KindTexts.ParticipationAbout,
            Examples = KindTexts.ParticipationExamples,
            Question = KindTexts.ParticipationQuestion,
            BlockLabel = KindTexts.ParticipationBlock,
            BlockMissing = KindTexts.ParticipationBlockMissing,
            Icon = "person",
            DeliveredBy = DeliveredBy.Period,
            Slug = "participatie",
            AsksRelation = false,
        },
        new()
        {
            Kind = FulfilmentKind.Development,
            Shape = FulfilmentShape.Effort,
            Name = KindTexts.Development,
            ShortName = KindTexts.DevelopmentShort,
            About = KindTexts.DevelopmentAbout,
            Examples = KindTexts.DevelopmentExamples,
            Question = KindTexts.DevelopmentQuestion,
            BlockLabel = KindTexts.DevelopmentBlock,
            BlockMissing = KindTexts.DevelopmentBlockMissing,
            Icon = "book",
            DeliveredBy = DeliveredBy.Performance,
            Slug = "ontwikkeling",
            Supplier = SupplierRole.Trainer,
            HangsOnPlacement = true,
            MayBeLanguage = true,
        },
        new()
        {
            Kind = FulfilmentKind.SocialPurchase,
            Shape = FulfilmentShape.Effort,
            Name = KindTexts.SocialPurchase,
            ShortName = KindTexts.SocialPurchaseShort,
            About = KindTexts.SocialPurchaseAbout,
            Examples = KindTexts.SocialPurchaseExamples,
            Question = KindTexts.SocialPurchaseQuestion,
            BlockLabel = KindTexts.SocialPurchaseBlock,
            BlockMissing = KindTexts.SocialPurchaseBlockMissing,
            Icon = "bag",
            DeliveredBy = DeliveredBy.Invoice,
            Slug = "inkoop",
            Supplier = SupplierRole.Recognised,
            IsAgreedBeforehand = true,
        },
        new()
        {
            Kind = FulfilmentKind.SocialActivity,
            Shape = FulfilmentShape.Effort,
            Name = KindTexts.SocialActivity,
            ShortName = KindTexts.SocialActivityShort,
            About = KindTexts.SocialActivityAbout,
            Examples = KindTexts.SocialActivityExamples,
            Question = KindTexts.SocialActivityQuestion,
            BlockLabel = KindTexts.SocialActivityBlock,
            BlockMissing = KindTexts.SocialActivityBlockMissing,
            Icon = "people",
            DeliveredBy = DeliveredBy.Performance,
            Slug = "activiteit",
            IsAgreedBeforehand = true,
            StatesGoal = true,
            ListsHours = true,
        },
        new()
        {
            Kind = FulfilmentKind.JobToJob,
            Shape = FulfilmentShape.Placement,
            Name = KindTexts.JobToJob,
            ShortName = KindTexts.JobToJob,
            About = KindTexts.JobToJobAbout,
            Examples = KindTexts.JobToJobExamples,
            Question = KindTexts.JobToJobQuestion,
            BlockLabel = KindTexts.JobToJobBlock,
            BlockMissing = KindTexts.JobToJobBlockMissing,
            Icon = "person",
            DeliveredBy = DeliveredBy.Period,
            Slug = "werk-naar-werk",
            IsInSomeRegions = true,
            IsWorthLess = true,
        },
    ];

    private static readonly ImmutableDictionary<FulfilmentKind, KindDescription> ByKind = InOrder.ToImmutableDictionary(kind => kind.Kind);

    /// <summary>What the regions like to see most.</summary>
    public static KindDescription First => InOrder[0];

    public static KindDescription Describe(this FulfilmentKind kind) => ByKind[kind];

    public static KindDescription? OfSlug(string slug) => InOrder.FirstOrDefault(kind => string.Equals(kind.Slug, slug, StringComparison.Ordinal));
}
