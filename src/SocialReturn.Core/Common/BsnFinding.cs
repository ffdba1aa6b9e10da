namespace SocialReturn.Core.Common;

/// <summary>A place in a text where a burgerservicenummer seems to stand. It never holds the number itself.</summary>
/// <param name="Index">Position of its first character.</param>
/// <param name="Length">In characters, separators included.</param>
/// <param name="LastDigits">The last two digits: enough to find it, too little to know it.</param>
public sealed record BsnFinding(int Index, int Length, string LastDigits);
