using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Measures stand in the row they measure. Their amounts are read with it and summed by no query: a column of cents each.</summary>
internal static class MeasuresMapping
{
    public static void Measure<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Measures?>> measures)
        where T : class => builder.ComplexProperty(measures, part =>
        {
            part.Property(row => row.HoursPerWeek).HasPrecision(6, 2);
            part.Property(row => row.WorkedHours).HasPrecision(9, 2);
            part.Property(row => row.Hours).HasPrecision(9, 2);
            part.Property(row => row.Specification).HasConversion(Rows);
            part.Property(row => row.WageCosts).HasConversion(Cents);
            part.Property(row => row.StatedValue).HasConversion(Cents);
            part.Property(row => row.Cost).HasConversion(Cents);
            part.Property(row => row.InvoiceInclVat).HasConversion(Cents);
            part.Property(row => row.Vat).HasConversion(Cents);
            part.Property(row => row.MaterialCosts).HasConversion(Cents);
            part.Property(row => row.LabourCosts).HasConversion(Cents);
        });

    /// <summary>One text: the rows are read with what they belong to, and looked for by no query.</summary>
    private static readonly ValueConverter<HoursSpecification?, string> Rows = new(rows => rows!.Write(), stored => HoursSpecification.Read(stored));

    private static readonly ValueConverter<Euro, long> Cents = new(amount => amount.Cents, cents => new Euro(cents));
}
