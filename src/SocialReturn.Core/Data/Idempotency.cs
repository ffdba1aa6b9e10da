using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>
/// Makes a form that creates something safe to send twice: the same key and content of the same person gives the same row.
/// The same key with other content is asked about, for what was typed would be lost otherwise.
/// </summary>
public sealed class Idempotency(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    /// <summary>The question whether the form is meant to be sent again: the page that asks it carries a new key.</summary>
    public static readonly string AskedAgain = Confirmed.Question("Key", "again");

    /// <param name="key">The key that the form was rendered with.</param>
    /// <param name="content">Everything that was sent.</param>
    /// <param name="create">
    /// Makes the row and saves it; what it saves includes the key. It loads what it needs itself: when somebody else's save came in
    /// between it runs once more, and finds what that one made.
    /// </param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Outcome<Guid>> OnceAsync(Guid key, object content, Func<Action<Guid>, Task<Outcome<Guid>>> create, CancellationToken cancellationToken)
    {
        var hash = FormContent.HashOf(content);
        if (await FindAsync(key, hash, cancellationToken) is { } known)
        {
            return known;
        }

        var first = await TryAsync(key, hash, create);
        if (first.Kind != OutcomeKind.Conflict)
        {
            return first;
        }

        // A twin of this request may have won the race; or somebody with another form, and then a second look says what is in the way.
        db.ChangeTracker.Clear();
        return await FindAsync(key, hash, cancellationToken) ?? await TryAsync(key, hash, create);
    }

    private async Task<Outcome<Guid>> TryAsync(Guid key, string hash, Func<Action<Guid>, Task<Outcome<Guid>>> create)
    {
        try
        {
            return await create(id => db.IdempotencyKeys.Add(new IdempotencyKey(key, scope.Actor.UserId, id, hash, clock.UtcNow())));
        }
        catch (DbUpdateException fault) when (fault is UniqueKeyTakenException or DbUpdateConcurrencyException)
        {
            return Outcome.Conflict<Guid>();
        }
    }

    private async Task<Outcome<Guid>?> FindAsync(Guid key, string hash, CancellationToken cancellationToken)
    {
        var userId = scope.Actor.UserId;
        var known = await db.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key && row.UserId == userId, cancellationToken);
        return known is null ? null
            : known.ContentHash == hash ? Outcome.Done(known.ResultId)
            : Outcome.Invalid<Guid>(new FieldError("", CommonTexts.SentBefore, AskedAgain));
    }
}
