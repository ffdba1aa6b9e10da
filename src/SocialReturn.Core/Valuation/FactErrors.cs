using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>Gathers what is wrong with facts.</summary>
internal sealed class FactErrors
{
    public const decimal MostHours = 1_000_000;
    private const int MostCount = 100_000;
    private const int MostYears = 100;

    private readonly ImmutableArray<FactError>.Builder _errors = ImmutableArray.CreateBuilder<FactError>();

    public ImmutableArray<FactError> All => _errors.ToImmutable();

    public bool Any => _errors.Count > 0;

    public void Require(bool condition, string field, FactErrorCode code)
    {
        if (!condition)
        {
            _errors.Add(new FactError(field, code));
        }
    }

    public void RequireHours(string field, decimal? hours, decimal most = MostHours)
    {
        Require(hours is not null, field, FactErrorCode.Missing);
        Require(hours is null || (hours > 0 && hours <= most && decimal.Round(hours.Value, 2) == hours), field, FactErrorCode.OutOfRange);
    }

    public void RequireCount(string field, int? count)
    {
        Require(count is not null, field, FactErrorCode.Missing);
        CheckCount(field, count);
    }

    public void CheckCount(string field, int? count) => Require(count is null or > 0 and <= MostCount, field, FactErrorCode.OutOfRange);

    public void CheckAmount(string field, Euro? amount)
    {
        Require(amount is null || amount >= Euro.Zero, field, FactErrorCode.Negative);
        Require(amount is null || amount <= Euro.MaxInput, field, FactErrorCode.TooLarge);
    }

    public void RequireDates(string path, DateOnly? from, DateOnly? to)
    {
        Require(from is not null, path + "from", FactErrorCode.Missing);
        Require(to is not null, path + "to", FactErrorCode.Missing);
    }

    public void CheckDates(string path, DateOnly? from, DateOnly? to)
    {
        Require(from is null || to is null || from <= to, path + "to", FactErrorCode.DatesReversed);
        Require(from is null || to is null || to.Value.Year - from.Value.Year < MostYears, path + "to", FactErrorCode.OutOfRange);
    }
}
