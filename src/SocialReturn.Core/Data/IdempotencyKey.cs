using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>A form that creates something carries a key; the row made by it is found back when the form is sent again.</summary>
public sealed class IdempotencyKey : IReadByPerson
{
    private IdempotencyKey() => ContentHash = "";

    public IdempotencyKey(Guid key, Guid userId, Guid resultId, string contentHash, DateTime at)
    {
        Key = key;
        UserId = userId;
        ResultId = resultId;
        ContentHash = contentHash;
        At = at;
    }

    public Guid Key { get; private set; }

    public Guid UserId { get; private set; }

    public Guid ResultId { get; private set; }

    /// <summary>Of what the form sent, without personal fields: other content under the same key is not the same form.</summary>
    public string ContentHash { get; private set; }

    public DateTime At { get; private set; }
}
