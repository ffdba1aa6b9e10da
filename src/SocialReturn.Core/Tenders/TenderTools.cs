using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Tenders;

/// <summary>What the services that change a tender share.</summary>
public sealed record TenderTools(TariffCatalog Tariffs, ObligationSettler Obligation, TenderQuestions Questions, TenderIntake Intake, RoundWriter Rounds);
