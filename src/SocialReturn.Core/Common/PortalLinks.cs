namespace SocialReturn.Core.Common;

/// <summary>
/// The address of everything that has a page, within the portal. Mails, notifications, the log and the screens name a thing by its kind
/// and id, and its address is written here only. What starts with Desk is the region's side, what starts with Reader the authority's.
/// </summary>
public static class PortalLinks
{
    /// <summary>To the evidence on the page that it is put behind.</summary>
    public const string EvidencePart = "#bewijs";

    /// <summary>Names the item that a proposal is filled in from.</summary>
    public const string SourceQuery = "van";

    public const string Home = "/";

    public const string SignIn = "/aanmelden";

    public const string SecondFactor = SignIn + "/tweede-factor";

    /// <summary>Where somebody with several workplaces picks one.</summary>
    public const string Choose = "/kies";

    public const string Account = "/account";

    public const string Calculator = "/rekenhulp";

    /// <summary>Where a calculation becomes drafts.</summary>
    public const string PlanDrafts = Calculator + "/plan";

    public const string Overview = "/overzicht";

    public const string Tenders = "/aanbestedingen";

    public const string Tasks = "/taken";

    public const string Notifications = "/meldingen";

    public const string Organisation = "/organisatie";

    public const string OrganisationName = Organisation + "/naam";

    public const string WorkList = "/advies";

    public const string DeskTasks = WorkList + "/taken";

    public const string DeskLog = WorkList + "/logboek";

    public const string DeskTenders = WorkList + "/aanbestedingen";

    public const string DeskContractors = WorkList + "/opdrachtnemers";

    public const string DeskSuppliers = WorkList + "/ondernemingen";

    public const string DeskReports = WorkList + "/rapporten";

    public const string DeskTariffs = WorkList + "/tarieven";

    public const string DeskUsers = WorkList + "/gebruikers";

    public const string DeskSettings = WorkList + "/instellingen";

    public const string DeskAuthorities = DeskSettings + "/opdrachtgevers";

    public const string DeskFailedMails = DeskSettings + "/post";

    public const string DeskKinds = DeskSettings + "/soorten";

    public const string DeskProtocol = DeskSettings + "/protocol";

    public const string DeskRegion = DeskSettings + "/regio";

    public const string DeskRequirements = DeskSettings + "/bewijs";

    public const string ReaderTenders = "/inzage";

    public const string ReaderReports = ReaderTenders + "/rapporten";

    public const string PlatformRegions = "/beheer/regios";

    public const string PlatformPeople = "/beheer/mensen";

    public const string PlatformFiles = "/beheer/bestanden";

    public const string PlatformFactors = "/beheer/tweede-factor";

    public const string PlatformReadiness = "/beheer/toestand";

    public static string Tender(Guid id) => $"{Tenders}/{id}";

    public static string TenderObligation(Guid id) => $"{Tender(id)}#verplichting";

    public static string Turnover(Guid tenderId) => $"{Tender(tenderId)}/omzet";

    public static string ReportNow(Guid tenderId) => $"{Tender(tenderId)}/rapport";

    public static string Report(Guid tenderId, Guid reportId) => $"{ReportNow(tenderId)}/{reportId}";

    /// <summary>Where a proposal starts: with the first kind, and the way to the others.</summary>
    public static string NewFulfilment(Guid tenderId) => $"{Tender(tenderId)}/invullingen/nieuw";

    /// <param name="kind">As addresses name it.</param>
    public static string NewFulfilment(Guid tenderId, string kind) => $"{NewFulfilment(tenderId)}/{kind}";

    /// <summary>A proposal that is filled in from another item of the tender.</summary>
    /// <inheritdoc cref="NewFulfilment(Guid, string)"/>
    public static string NewFulfilmentLike(Guid tenderId, string kind, Guid sourceId) => $"{NewFulfilment(tenderId, kind)}?{SourceQuery}={sourceId}";

    /// <summary>What a proposal is worth as it is filled in.</summary>
    /// <inheritdoc cref="NewFulfilment(Guid, string)"/>
    public static string ProposalValue(Guid tenderId, string kind, Guid? fulfilmentId) => $"{Tender(tenderId)}/invullingen/{kind}/waarde/{fulfilmentId}";

    public static string Fulfilment(Guid id) => $"/invullingen/{id}";

    public static string EditFulfilment(Guid id) => $"{Fulfilment(id)}/wijzigen";

    /// <inheritdoc cref="NewFulfilment(Guid, string)"/>
    public static string EditFulfilment(Guid id, string kind) => $"{EditFulfilment(id)}/{kind}";

    public static string NewDelivery(Guid fulfilmentId) => $"{Fulfilment(fulfilmentId)}/leveren";

    public static string Delivery(Guid fulfilmentId, Guid deliveryId) => $"{Fulfilment(fulfilmentId)}/leveringen/{deliveryId}";

    public static string RemoveDelivery(Guid fulfilmentId, Guid deliveryId) => $"{Delivery(fulfilmentId, deliveryId)}/verwijderen";

    /// <summary>What a delivery is worth as it is filled in.</summary>
    public static string DeliveryValue(Guid fulfilmentId, Guid? deliveryId) => $"{NewDelivery(fulfilmentId)}/waarde/{deliveryId}";

    /// <summary>How the value came about, of the whole or of one delivery.</summary>
    public static string Explanation(Guid fulfilmentId, Guid? deliveryId = null) => WithDelivery($"{Fulfilment(fulfilmentId)}/uitleg", deliveryId);

    public static string NewEvidence(Guid fulfilmentId) => $"{Fulfilment(fulfilmentId)}/bewijsstukken";

    /// <summary>The list of proof on a page of its own.</summary>
    public static string EvidenceOf(Guid fulfilmentId, Guid? deliveryId) =>
        deliveryId is { } delivery ? $"{NewEvidence(fulfilmentId)}?levering={delivery}" : NewEvidence(fulfilmentId);

    public static string Evidence(Guid id) => $"/bewijsstukken/{id}";

    public static string ReplaceEvidence(Guid id) => $"{Evidence(id)}/vervangen";

    public static string Invitation(string token) => $"/uitnodiging/{token}";

    public static string PasswordReset(string token) => $"/wachtwoord-vergeten/{token}";

    /// <summary>Where the people of a contractor object to a new owner.</summary>
    public const string OwnerRequest = Organisation + "/nieuwe-eigenaar";

    /// <summary>The page of a region for everybody.</summary>
    public static string Region(string slug) => $"/regio/{slug}";

    public static string PlatformRegion(Guid id) => $"{PlatformRegions}/{id}";

    public static string RegionEnd(Guid id) => $"{PlatformRegion(id)}/einde";

    /// <summary>A place where one is signed in.</summary>
    public static string OwnSession(Guid id) => $"{Account}/sessies/{id}";

    public static string DeskTender(Guid id) => $"{WorkList}{Tender(id)}";

    /// <summary>What advisers keep of a tender for each other.</summary>
    public static string DeskNotes(Guid tenderId) => $"{DeskTender(tenderId)}/notities";

    public static string DeskRemoveNote(Guid tenderId, Guid noteId) => $"{DeskNotes(tenderId)}/{noteId}/verwijderen";

    public static string DeskDiscounts(Guid tenderId) => $"{DeskTender(tenderId)}/korting";

    public static string DeskTurnover(Guid tenderId, Guid turnoverId) => $"{DeskTender(tenderId)}/omzet/{turnoverId}";

    public static string DeskFulfilment(Guid id) => $"{WorkList}{Fulfilment(id)}";

    public static string Offer(Guid id) => $"{DeskFulfilment(id)}/voorstel";

    public static string OfferAnswer(Guid id, string answer) => $"{Fulfilment(id)}/voorstel/{answer}";

    public static string DeskDelivery(Guid fulfilmentId, Guid? deliveryId) => WithDelivery(DeskFulfilment(fulfilmentId), deliveryId);

    /// <param name="desk">The desk's side of it.</param>
    public static string Correction(Guid fulfilmentId, Guid deliveryId, bool desk) =>
        (desk ? WorkList : "") + $"{Delivery(fulfilmentId, deliveryId)}/correctie";

    /// <summary>Where its side adds proof to a correction that waits.</summary>
    public static string CorrectionProof(Guid roundId) => $"/correcties/{roundId}/bewijs";

    public static string RemoveCorrectionProof(Guid fileId) => $"/correcties/bewijs/{fileId}/verwijderen";

    public static string CreditNote(Guid fulfilmentId, Guid deliveryId) => $"{Delivery(fulfilmentId, deliveryId)}/creditfactuur";

    public static string WithdrawDelivery(Guid fulfilmentId, Guid deliveryId) => $"{Delivery(fulfilmentId, deliveryId)}/intrekken";

    /// <summary>Where a delivery is brought to another tender.</summary>
    public static string MoveDelivery(Guid fulfilmentId, Guid deliveryId) => $"{Delivery(fulfilmentId, deliveryId)}/verplaatsen";

    /// <summary>Where an item that is complete is opened again.</summary>
    public static string Reopen(Guid fulfilmentId) => $"{DeskFulfilment(fulfilmentId)}/heropenen";

    /// <summary>Where less is verified than was claimed.</summary>
    public static string VerifyPart(Guid fulfilmentId, Guid deliveryId) => $"{WorkList}{Delivery(fulfilmentId, deliveryId)}/deel";

    public static string DeskContractor(Guid id) => $"{DeskContractors}/{id}";

    public static string DeskContractorName(Guid id) => $"{DeskContractor(id)}/naam";

    public static string DeskOwnerRequest(Guid contractorId) => $"{DeskContractor(contractorId)}/nieuwe-eigenaar";

    public static string DeskSupplier(Guid id) => $"{DeskSuppliers}/{id}";

    public static string DeskSupplierEdit(Guid id) => $"{DeskSupplier(id)}/wijzigen";

    public static string DeskRecognition(Guid supplierId, Guid id) => $"{DeskSupplier(supplierId)}/erkenningen/{id}";

    public static string DeskTariff(Guid id) => $"{DeskTariffs}/{id}";

    public static string DeskTariffDraft(Guid id) => $"{DeskTariff(id)}/bewerken";

    /// <param name="part">The table of it, as addresses name it.</param>
    public static string DeskTariffDraft(Guid id, string part) => $"{DeskTariffDraft(id)}?deel={part}";

    /// <summary>The table with a new row, at its first field.</summary>
    /// <inheritdoc cref="DeskTariffDraft(Guid, string)"/>
    public static string DeskTariffRow(Guid id, string part, string field) => $"{DeskTariffDraft(id, part)}&rij=true#{field}";

    public static string DeskRequirement(Guid id) => $"{DeskRequirements}/{id}";

    public static string DeskAuthority(Guid id) => $"{DeskAuthorities}/{id}";

    public static string DeskFailedMail(Guid id) => $"{DeskFailedMails}/{id}";

    public static string DeskFailedReport(Guid id) => $"{DeskReports}/niet-gemaakt/{id}";

    public static string DeskReport(Guid id) => $"{DeskReports}/{id}";

    public static string DeskReportNow(Guid tenderId) => $"{DeskReports}/nu/{tenderId}";

    public static string ReaderTender(Guid id) => $"{ReaderTenders}{Tender(id)}";

    public static string ReaderReport(Guid id) => $"{ReaderReports}/{id}";

    private static string WithDelivery(string address, Guid? deliveryId) => deliveryId is { } id ? $"{address}?levering={id}" : address;
}
