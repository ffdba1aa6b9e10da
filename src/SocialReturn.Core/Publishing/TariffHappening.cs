using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Publishing;

/// <summary>Something happened to a tariff table.</summary>
public sealed record TariffHappening(Act Act, TariffScheduleVersion Schedule) : EntityHappening(Act, Schedule);
