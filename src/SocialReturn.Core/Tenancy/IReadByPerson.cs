namespace SocialReturn.Core.Tenancy;

/// <summary>Read by the person that it names, wherever that person works now.</summary>
public interface IReadByPerson : INamesReader
{
    Guid UserId { get; }
}
