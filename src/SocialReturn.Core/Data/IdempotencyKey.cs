namespace SocialReturn.Core.Data;

/// <summary>A form that creates something carries a key; the row made by it is found back when the form is sent again.</summary>
public sealed class IdempotencyKey
{
    private IdempotencyKey()
    {
    }

    public IdempotencyKey(Guid key, Guid userId, Guid resultId, DateTime at)
    {
        Key = key;
        UserId = userId;
        ResultId = resultId;
        At = at;
    }

    public Guid Key { get; private set; }

    public Guid UserId { get; private set; }

    public Guid ResultId { get; private set; }

    public DateTime At { get; private set; }
}
