using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Protocols;
using SocialReturn.Web.Features.Account;

namespace SocialReturn.Web.Features.Home;

/// <summary>Asks a region for its protocol. Its message is that of <see cref="ProtocolRequestService"/>.</summary>
public sealed class ProtocolRequestForm
{
    [Display(Name = nameof(SignInTexts.Mail), ResourceType = typeof(SignInTexts))]
    [DataType(DataType.EmailAddress)]
    public string? Mail { get; set; }
}
