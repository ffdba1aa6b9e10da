namespace SocialReturn.Core.Tenancy;

/// <summary>An act that would save, at a moment at which its form is only shown again.</summary>
public sealed class OnlyLookingException() : InvalidOperationException("Nothing may be saved while a form is only shown.");
