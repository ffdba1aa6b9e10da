using System.Reflection;

namespace SocialReturn.Core.Tests.Access;

/// <summary>Who may act. It follows from the room a service stands in; whatever stands in no room has a row here, with the reason.</summary>
internal static class AccessTable
{
    public const string OwnDesk = "its desk";
    public const string Adviser = "an adviser of its desk";
    public const string OtherDesk = "another desk";
    public const string OwnContractor = "its contractor";
    public const string OtherContractor = "another contractor";
    public const string Authority = "its authority";
    public const string Platform = "the platform";
    public const string Person = "a person";
    public const string Job = "a job";

    private static readonly string[] Desk = [OwnDesk, Adviser];
    private static readonly string[] Contractor = [OwnContractor];
    private static readonly string[] BothSides = [OwnDesk, Adviser, OwnContractor];
    private static readonly string[] OfPlatform = [Platform];
    private static readonly string[] Everybody = [OwnDesk, Adviser, OtherDesk, OwnContractor, OtherContractor, Authority, Platform, Person, Job];

    /// <summary>By service, by method, or by method and place; the most particular counts.</summary>
    public static readonly IReadOnlyDictionary<string, (string[] Who, string Why)> Rows = new Dictionary<string, (string[] Who, string Why)>(
        StringComparer.Ordinal
    )
    {
        // What both sides do.
        ["CorrectionService"] = (BothSides, "one asks, the other agrees"),
        ["CorrectionProofService"] = (Contractor, "the side that asked: of this one the contractor"),
        ["CorrectionProofService.KeepAsync"] = (BothSides, "before it is asked: by either"),
        ["TenderCorrectionService"] = (BothSides, "a contractor its contact and readers, the desk the rest"),
        ["EvidenceOpeningService"] = ([.. BothSides, Job], "whoever reads the case reads its proof"),
        ["TenderService"] = (BothSides, "a tender is registered by its contractor, or by the desk for it"),

        // The desk's own lists, about no contractor.
        ["AuthorityService"] = (Desk, "the region's list"),
        ["EvidenceRequirementService"] = (Desk, "what the region asks"),
        ["KindSettingsService"] = (Desk, "the region's settings"),
        ["NoteService.RemoveAsync"] = ([OwnDesk], "who wrote it, or the administrator"),
        ["ProtocolService"] = (Desk, "the region's own file"),
        ["RecognitionService"] = (Desk, "the region's list"),
        ["RegionDetailsService"] = (Desk, "what the region says of itself"),
        ["RegionSettingsService"] = (Desk, "the region's settings"),
        ["SupplierService"] = (Desk, "the region's list"),
        ["TariffService"] = ([OwnDesk], "its administrator's: what is published decides what everything is worth"),
        ["ReportService.TryAgainAsync"] = ([.. Desk, Job], "who reads that it failed"),
        ["FailedMailService.SendAgainAsync"] = ([.. Desk, Job], "whose mail it is: this one is of the region"),

        // The installation.
        ["NewRegionService"] = (OfPlatform, "regions are the platform's"),
        ["RegionService"] = (OfPlatform, "who runs a region is invited by the platform, as long as nobody is there"),
        ["RegionEndService"] = (OfPlatform, "regions are the platform's"),
        ["StrayFileService.DecideAsync"] = (OfPlatform, "files of no row are of no region"),
        ["DamagedFileService.CheckAgainAsync"] = (OfPlatform, "puts files back"),

        // People.
        ["ContractorNameService.RenameAsync"] = (Contractor, "its own people; the region that brought it in while nobody is there: ContractorActsTests"),
        ["MembershipService.SetDisabledAsync"] = (Desk, "an account whose every place is in the region"),
        ["SecondFactorResetService"] = ([.. Desk, Platform], "administrators check who it is: a person's own region, or the platform"),
        ["InvitingService.InviteAsync, Contractor"] = (Contractor, "people of an organisation let people in"),
        ["InvitingService.InviteAsync, Desk"] = (Desk, "people of an organisation let people in"),
        ["InvitingService.InviteAsync, Authority"] = (Desk, "its readers look on at the desk's work"),
        ["InvitingService.InviteAsync, Platform"] = (OfPlatform, "people of an organisation let people in"),
        ["InvitingService.RenewAsync, Contractor"] = (Contractor, "as it is sent"),
        ["InvitingService.RenewAsync, Desk"] = (Desk, "as it is sent"),
        ["InvitingService.RenewAsync, Authority"] = (Desk, "as it is sent"),
        ["InvitingService.RenewAsync, Platform"] = (OfPlatform, "as it is sent"),
        ["InvitingService.WithdrawAsync, Contractor"] = (Contractor, "as it is sent"),
        ["InvitingService.WithdrawAsync, Desk"] = (Desk, "as it is sent"),
        ["InvitingService.WithdrawAsync, Authority"] = (Desk, "as it is sent"),
        ["InvitingService.WithdrawAsync, Platform"] = (OfPlatform, "as it is sent"),
        ["MembershipService.ChangeRoleAsync, Contractor"] = (Contractor, "its own people"),
        ["MembershipService.ChangeRoleAsync, Desk"] = (Desk, "its own people"),
        ["MembershipService.ChangeRoleAsync, Authority"] = (Desk, "let in by the desk"),
        ["MembershipService.ChangeRoleAsync, Platform"] = (OfPlatform, "its own people"),
        ["MembershipService.EndAsync, Contractor"] = (Contractor, "its own people"),
        ["MembershipService.EndAsync, Desk"] = (Desk, "its own people"),
        ["MembershipService.EndAsync, Authority"] = (Desk, "let in by the desk"),
        ["MembershipService.EndAsync, Platform"] = (OfPlatform, "its own people"),

        // Nobody is kept out.
        ["ProtocolRequestService.AskAsync"] = (Everybody, "a visitor asks; braked by the day"),
        ["ParticipantService.FindOrAddAsync"] = (Everybody, "a part of a proposal: it saves nothing, and whoever proposes was asked"),
    };

    /// <summary>What answers without an outcome, by service or by method: nobody's act on a record of somebody.</summary>
    public static readonly IReadOnlyDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AccountService"] = "the own account",
        ["KeptFormService"] = "the own account",
        ["PasswordResetService"] = "the own account, by a mailed link",
        ["PasswordService"] = "the own account",
        ["PendingSignInService"] = "before it is known who it is",
        ["RegistrationService"] = "the own account, by a mailed link",
        ["SecondFactorResetService.RequestAsync"] = "the own account",
        ["SecondFactorService"] = "the own account",
        ["SessionService"] = "the own account",
        ["SignInService"] = "before it is known who it is",
        ["InvitationService"] = "a part of another act, or by the mailed link",
        ["BackupService"] = "a command",
        ["BrakeService"] = "a command",
        ["EndSessionsService"] = "a command",
        ["ForgetFactorsService"] = "a command",
        ["JobReleaseService"] = "a command",
        ["ReportService"] = "a job or a command",
        ["RestoreService"] = "a command",
        ["StoreIdentityService"] = "a command",
        ["StrayFileService.FindAsync"] = "a job",
        ["ContractorNameService.MayRenameAsync"] = "reads",
        ["CorrectionProofService.DropAsync"] = "a file without a row, which only its sender knows of",
        ["CorrectionProofService.StillKeptAsync"] = "reads",
        ["CorrectionService"] = "reads",
        ["DeliveryService.PreviewAsync"] = "reads",
        ["OfferAnswerService.ValueAsync"] = "reads",
        ["OfferService.PreviewAsync"] = "reads",
        ["ParticipantService"] = "reads",
        ["ProposalService"] = "reads",
        ["ProtocolService.OpenAsync"] = "reads",
        ["RecognitionService.ChoicesAsync"] = "reads",
        ["RequirementRemovalService"] = "reads",
        ["ReviewService.PreviewPartAsync"] = "reads",
        ["SecondFactorResetService.OpenAsync"] = "reads",
        ["TariffService"] = "reads",
        ["TenderCorrectionService.MayChangeDatesAsync"] = "reads",
    };

    /// <summary>With something to fill in, and nothing that can be wrong with leaving it empty.</summary>
    public static readonly IReadOnlyDictionary<string, string> TakesAnything = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["TariffService.PublishAsync"] = "without dates it holds from the first day on",
        ["TariffService.SaveAsync"] = "a draft keeps what was typed, complete or not",
    };

    /// <summary>Says in words what stands in the way, also to who has an older version: that is clearer than a conflict.</summary>
    public static readonly IReadOnlyDictionary<string, string> SaysTheState = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RegionEndService.ReopenAsync"] = "the region was never ended, or too long ago",
    };

    public static bool IsForEverybody(ServiceAct act) => Rows.TryGetValue(act.Name, out var row) && row.Who == Everybody;

    /// <summary>
    /// Of lists that are for everybody who works with the region a record is there, and the act on it is refused; of everything else a
    /// record of somebody else is not there.
    /// </summary>
    public static bool IsSeenBy(string who, Type service) =>
        service.Name is "RegionService" or "RegionEndService"
        || (
            who is OtherContractor
            && service.Name
                is "AuthorityService"
                    or "EvidenceRequirementService"
                    or "InvitingService"
                    or "RecognitionService"
                    or "RequirementRemovalService"
                    or "SupplierService"
                    or "TariffService"
        );

    /// <param name="namesRecord">Otherwise every place does it in its own.</param>
    /// <returns>Null when nobody said who may.</returns>
    public static (string[] Who, string Why)? Of(ServiceAct act, bool namesRecord)
    {
        var keys = new[] { act.Name, ServiceAct.NameOf(act.Method), act.Service.Name };
        if (keys.FirstOrDefault(Rows.ContainsKey) is { } key)
        {
            return (InTheirOwn(Rows[key].Who, namesRecord), Rows[key].Why);
        }

        return act.Service.Namespace!.Split('.')[^1] switch
        {
            "ByDesk" => (InTheirOwn(Desk, namesRecord), "the desk's room"),
            "ByContractor" => (InTheirOwn(Contractor, namesRecord), "the contractor's room"),
            _ => null,
        };
    }

    public static bool IsListed(MethodInfo method) => Others.ContainsKey(ServiceAct.NameOf(method)) || Others.ContainsKey(method.DeclaringType!.Name);

    private static string[] InTheirOwn(string[] who, bool namesRecord) =>
        namesRecord || who == Everybody
            ? who
            : [.. who, .. who.Contains(OwnDesk) ? new[] { OtherDesk } : [], .. who.Contains(OwnContractor) ? new[] { OtherContractor } : []];
}
