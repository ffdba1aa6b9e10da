using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Data;

/// <summary>How types are stored, in one place: a mapping says only what differs.</summary>
internal static class ModelConventions
{
    private const int LongestEnumName = 40;

    public static void UsePortalConventions(this ModelConfigurationBuilder builder)
    {
        builder.ComplexProperties<Euro>();
        builder.Properties<decimal>().HavePrecision(18, 4);

        // By name: a value added in the middle of an enum must not change the meaning of stored rows.
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(LongestEnumName).AreUnicode(false);
        builder.Conventions.Add(_ => new NoCascade());
    }

    public static void UseSqliteTypes(this ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcTicksConverter>();
        builder.Properties<DateTimeOffset>().HaveConversion<OffsetTicksConverter>();
    }

    public static void UseSqlServerTypes(this ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();

        // Values in a query that stand beside no column.
        builder.Properties<Guid>().HaveConversion<OrderedIdConverter>().HaveColumnType(OrderedIdConverter.ColumnType);
        builder.DefaultTypeMapping<Guid>().HasConversion<OrderedIdConverter>().HasColumnType(OrderedIdConverter.ColumnType);
    }

    /// <summary>Deleting a row never deletes others unseen, and SQL Server refuses tables with two cascading paths (error 1785).</summary>
    private sealed class NoCascade : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var foreignKey in modelBuilder.Metadata.GetEntityTypes().SelectMany(type => type.GetDeclaredForeignKeys()))
            {
                if (!foreignKey.IsOwnership)
                {
                    foreignKey.Builder.OnDelete(DeleteBehavior.Restrict);
                }
            }
        }
    }
}
