using SocialReturn.Core.Contractors;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>
/// The discount that a line of an obligation was given, with the certificate behind it. It stays with the line: a certificate
/// that is renewed, corrected or lapses, and a newer tariff table, leave it as it is (rules.md, section 1).
/// </summary>
public sealed class ObligationDiscount : CaseEntity, IReadByContractorAndDesk, IAppendOnly
{
    private ObligationDiscount() => Code = Why = GivenBy = "";

    internal ObligationDiscount(ObligationLine line, ContractorCertificate certificate, ContractorDiscount rule, string givenBy, DateTime givenAt)
        : base(line.RegionId, line.ContractorId)
    {
        TenderId = line.TenderId;
        LineId = line.Id;
        CertificateId = certificate.Id;
        Code = rule.Code;
        Percentage = rule.Percentage;
        Why = CertificateRules.Describe(certificate);
        GivenBy = givenBy;
        GivenAt = givenAt;
    }

    /// <summary>A line that takes back a part of another goes by what that one was given.</summary>
    internal ObligationDiscount(ObligationLine line, ObligationDiscount example, string givenBy, DateTime givenAt)
        : base(line.RegionId, line.ContractorId)
    {
        TenderId = line.TenderId;
        LineId = line.Id;
        CertificateId = example.CertificateId;
        Code = example.Code;
        Percentage = example.Percentage;
        Why = example.Why;
        GivenBy = givenBy;
        GivenAt = givenAt;
    }

    public Guid TenderId { get; private set; }

    /// <summary>Each line is given one discount at most.</summary>
    public Guid LineId { get; private set; }

    public Guid CertificateId { get; private set; }

    public string Code { get; private set; }

    /// <summary>By the tariff table of the moment at which it was given, 0 to 100.</summary>
    public decimal Percentage { get; private set; }

    /// <summary>The certificate as it stood then, in words.</summary>
    public string Why { get; private set; }

    public string GivenBy { get; private set; }

    public DateTime GivenAt { get; private set; }
}
