namespace SocialReturn.Core.Tenancy;

/// <summary>
/// Root of the readers. Every entity names one of them, and the query filter of its rows follows from it; without one there is no
/// model (<see cref="RowReaders"/>). Whose a row is (<see cref="IRegionOwned"/>) says who writes it, not who reads it.
/// </summary>
public interface INamesReader;
