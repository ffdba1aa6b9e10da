using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Accounts;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>The keys seal and open: without them nobody signs in. They must be the keys that the second factors were sealed with.</summary>
internal sealed class KeyRingCheck(SealedFactorReader factors, IDataProtectionProvider protection) : IReadinessCheck
{
    public string Name => "keys";

    public string Title => ReadinessTexts.Keys;

    public string Advice => ReadinessTexts.KeysAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Unhealthy;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        // First this: sealing anything with the old keys gone would make new ones.
        if (await factors.FaultAsync(cancellationToken) is { } closed)
        {
            return closed;
        }

        try
        {
            var protector = protection.CreateProtector(nameof(KeyRingCheck));
            return protector.Unprotect(protector.Protect(Name)) == Name ? null : "what was sealed is opened as something else";
        }
        catch (CryptographicException fault)
        {
            return $"the keys cannot be used: {fault.Message}";
        }
    }
}
