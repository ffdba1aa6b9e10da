using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Data;

/// <summary>Looks at the model as it is in the end: an entity that nobody added as such would have passed the filters by.</summary>
internal sealed class NoRowWithoutAReader : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var type in modelBuilder.Metadata.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            if (RowReaders.Of(type.ClrType) != typeof(IReadToFindWhoAsks) && type.GetRootType().GetDeclaredQueryFilters().Count == 0)
            {
                throw new InvalidOperationException($"{type.ClrType.Name} has no filter: add a set of it to the database.");
            }
        }
    }
}
