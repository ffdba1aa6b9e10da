using SocialReturn.Core.Happenings;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Verification;

/// <summary>Somebody decided what becomes of a file that no row knows.</summary>
public sealed record StoredFileHappening(Act Act, FileFinding Finding) : EntityHappening(Act, Finding);
