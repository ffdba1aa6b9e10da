using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Contractors;

/// <summary>What happens to a certificate of a contractor.</summary>
public static class CertificateActs
{
    public static readonly Act Confirmed = new("Certificate.Confirmed", ActTopic.Companies, Reader.ContractorAndDesk, () =>
        ContractorActTexts.CertificateConfirmed
    );
    public static readonly Act Corrected = new("Certificate.Corrected", ActTopic.Companies, Reader.ContractorAndDesk, () =>
        ContractorActTexts.CertificateCorrected
    );
    public static readonly Act Withdrawn = new("Certificate.Withdrawn", ActTopic.Companies, Reader.ContractorAndDesk, () =>
        ContractorActTexts.CertificateWithdrawn
    );
}
