namespace SocialReturn.Core.Tenancy;

/// <summary>A write outside the access scope. Always a fault of the program, never of the person: it is logged and answers 500.</summary>
public sealed class TenancyException(string message) : Exception(message);
