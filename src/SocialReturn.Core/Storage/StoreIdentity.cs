using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Storage;

/// <summary>Which file store belongs to this database: the same id stands in a file there. One row.</summary>
public sealed class StoreIdentity : IReadByJobs
{
    public const string Files = "files";

    private StoreIdentity() => Store = "";

    public StoreIdentity(Guid id, DateTime madeAt)
    {
        Store = Files;
        Id = id;
        MadeAt = madeAt;
    }

    public string Store { get; private set; }

    public Guid Id { get; private set; }

    public DateTime MadeAt { get; private set; }
}
