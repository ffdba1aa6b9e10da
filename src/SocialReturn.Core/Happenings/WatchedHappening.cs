namespace SocialReturn.Core.Happenings;

/// <summary>
/// Happened to an account, to what lets people in, or to the installation. Whoever watches over the portal reads of it too, in the
/// security log. No field of it is kept: those of accounts are secrets.
/// </summary>
public abstract record WatchedHappening(Act Act) : Happening(Act);
