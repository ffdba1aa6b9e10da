using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

public static partial class RemarkCases
{
    public static TheoryData<string, string, string, string> OfBonuses =>
        new()
        {
            {
                "bonuses",
                Bonus("extra", "\"amount\": 30000.01, \"frequency\": \"perYear\", \"condition\": { \"ageFrom\": 50 }"),
                Bonus("extra", "\"amount\": 30000, \"frequency\": \"perYear\", \"condition\": { \"ageFrom\": 50 }"),
                "bonuses[0].amount: “extra” is € 30.000,01. De bouwblokken waar de toeslag bij hoort, zijn zelf rond € 30.000,00 waard."
            },
            {
                "bonuses",
                Bonus("extra", "\"amount\": 25000, \"frequency\": \"once\", \"blocks\": [\"ww\"]"),
                Bonus("extra", "\"amount\": 25000, \"frequency\": \"once\", \"blocks\": [\"bijstand\"]"),
                "bonuses[0].amount: “extra” is € 25.000,00. De bouwblokken waar de toeslag bij hoort, zijn zelf rond € 20.000,00 waard."
            },
            {
                "bonuses",
                Bonus("extra", "\"amount\": 17, \"frequency\": \"perHour\", \"condition\": { \"ageFrom\": 50 }"),
                Bonus("extra", "\"amount\": 16, \"frequency\": \"perHour\", \"condition\": { \"ageFrom\": 50 }"),
                "bonuses[0].amount: “extra” is € 17,00. De bouwblokken waar de toeslag bij hoort, zijn zelf rond € 16,03 waard."
            },
            {
                "bonuses",
                Bonus("extra", "\"percentage\": 100.5, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 50 }"),
                Bonus("extra", "\"percentage\": 100, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 50 }"),
                "bonuses[0].percentage: “extra” heeft 100,5%. Gewoonlijk is dat ten hoogste 100%."
            },
            {
                "bonuses",
                Bonus("extra", "\"percentage\": 0.25, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 50 }"),
                Bonus("extra", "\"percentage\": 25, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 50 }"),
                "bonuses[0].percentage: “extra” heeft 0,25%. Is 25% bedoeld?"
            },
            {
                "bonuses",
                Bonus(
                    "taal",
                    "\"percentage\": 50, \"max\": 0, \"frequency\": \"perCost\", \"condition\": { \"anyOf\": [\"languageTraining\"] }",
                    "development"
                ),
                Bonus(
                    "taal",
                    "\"percentage\": 50, \"max\": 1, \"frequency\": \"perCost\", \"condition\": { \"anyOf\": [\"languageTraining\"] }",
                    "development"
                ),
                "bonuses[0].max: “taal” levert niets op: hier staat 0."
            },
            {
                "bonuses",
                Bonus(
                    "extra",
                    "\"amount\": 1872, \"hourlyRate\": 10, \"frequency\": \"perYear\", \"proRata\": \"monthsAndHours\", \"condition\": { \"ageFrom\": 50 }"
                ),
                Bonus(
                    "extra",
                    "\"amount\": 1872, \"hourlyRate\": 1, \"frequency\": \"perYear\", \"proRata\": \"monthsAndHours\", \"condition\": { \"ageFrom\": 50 }"
                ),
                "bonuses[0].hourlyRate: “extra” heeft een uurtarief van € 10,00. Uit het bedrag per jaar volgt € 1,00 per uur."
            },
            {
                "bonuses",
                Bonus("extra", "\"amount\": 500, \"frequency\": \"once\", \"blocks\": [\"les\"]"),
                Bonus("extra", "\"amount\": 500, \"frequency\": \"once\", \"blocks\": [\"les\", \"ww\"]"),
                "bonuses[0]: “extra” hoort bij geen enkel bouwblok van deze tabel."
            },
            {
                "bonuses",
                Bonus("extra", "\"amount\": 500, \"frequency\": \"once\", \"condition\": { \"anyOf\": [\"languageTraining\"] }"),
                Bonus("extra", "\"amount\": 500, \"frequency\": \"once\", \"condition\": { \"anyOf\": [\"languageTraining\", \"languageGap\"] }"),
                "bonuses[0].condition: “extra” heeft een voorwaarde waar niemand aan kan voldoen."
            },
            {
                "bonuses",
                Bonus("taal", "\"percentage\": 50, \"frequency\": \"perCost\", \"condition\": { \"allOf\": [\"statusHolder\"] }", "development"),
                Bonus("taal", "\"percentage\": 50, \"frequency\": \"perCost\", \"condition\": { \"allOf\": [\"languageTraining\"] }", "development"),
                "bonuses[0].condition: “taal” heeft een voorwaarde waar niemand aan kan voldoen."
            },
            {
                "bonuses",
                Bonus("taal", "\"percentage\": 50, \"frequency\": \"perCost\", \"condition\": { \"ageFrom\": 50 }", "development"),
                Bonus("oud", "\"amount\": 500, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 50, \"ageTo\": 50 }"),
                "bonuses[0].condition: “taal” heeft een voorwaarde waar niemand aan kan voldoen."
            },
            {
                "bonuses",
                Bonus("oud", "\"amount\": 500, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 55 }")
                    + ","
                    + Bonus("jong", "\"amount\": 500, \"frequency\": \"once\", \"condition\": { \"ageTo\": 54, \"bonuses\": [\"oud\"] }"),
                Bonus("oud", "\"amount\": 500, \"frequency\": \"once\", \"condition\": { \"ageFrom\": 55 }")
                    + ","
                    + Bonus("jong", "\"amount\": 500, \"frequency\": \"once\", \"condition\": { \"ageTo\": 55, \"bonuses\": [\"oud\"] }"),
                "bonuses[1].condition: “jong” heeft een voorwaarde waar niemand aan kan voldoen."
            },
        };

    public static TheoryData<string, string, string, string> OfShares =>
        new()
        {
            {
                "caps",
                Share("grens", "\"percentage\": 0, \"kinds\": [\"socialPurchase\"]"),
                Share("grens", "\"percentage\": 0, \"minimum\": 1, \"kinds\": [\"socialPurchase\"]"),
                "caps[0].percentage: door “grens” telt niets mee: het plafond is 0% en € 0,00."
            },
            {
                "caps",
                Share("grens", "\"percentage\": 0.5, \"kinds\": [\"socialPurchase\"]"),
                Share("grens", "\"percentage\": 50, \"kinds\": [\"socialPurchase\"]"),
                "caps[0].percentage: “grens” heeft 0,5%. Is 50% bedoeld?"
            },
            {
                "caps",
                Share("grens", "\"percentage\": 0, \"minimum\": 19999, \"kinds\": [\"participation\"]"),
                Share("grens", "\"percentage\": 0, \"minimum\": 20000, \"kinds\": [\"participation\"]"),
                "caps[0].minimum: “grens” laat ten hoogste € 19.999,00 meetellen. Het laagste bouwblok voor werk is al € 20.000,00 waard."
            },
            {
                "caps",
                Share("grens", "\"percentage\": 0, \"minimum\": 19999, \"blocks\": [\"ww\"]"),
                Share("grens", "\"percentage\": 10, \"minimum\": 19999, \"blocks\": [\"ww\"]"),
                "caps[0].minimum: “grens” laat ten hoogste € 19.999,00 meetellen. Het laagste bouwblok voor werk is al € 20.000,00 waard."
            },
            {
                "floors",
                Share("werk", "\"percentage\": 1, \"kinds\": [\"participation\"]"),
                Share("werk", "\"percentage\": 1.01, \"kinds\": [\"participation\"]"),
                "floors[0].percentage: “werk” heeft 1%. Is 100% bedoeld?"
            },
            {
                "recognitions",
                Share("shelteredEmployer", "\"percentage\": 0"),
                Share("shelteredEmployer", "\"percentage\": 100"),
                "recognitions: er is geen erkenning die meetelt. Daardoor is elke inkoop niets waard."
            },
            {
                "recognitions",
                Share("shelteredEmployer", "\"percentage\": 0.9"),
                Share("shelteredEmployer", "\"percentage\": 90"),
                "recognitions[0].percentage: “shelteredEmployer” heeft 0,9%. Is 90% bedoeld?"
            },
            {
                "recognitions",
                Share("psoStep2", "\"percentage\": 10") + "," + Share("psoStep1", "\"percentage\": 20"),
                Share("psoStep2", "\"percentage\": 20") + "," + Share("psoStep1", "\"percentage\": 20"),
                "recognitions[0].percentage: “psoStep2” geeft 10%. Dat is minder dan “psoStep1”, met 20%."
            },
            {
                "contractorDiscounts",
                Share("psoStep3", "\"percentage\": 25") + "," + Share("pso30Plus", "\"percentage\": 10"),
                Share("psoStep3", "\"percentage\": 25") + "," + Share("pso30Plus", "\"percentage\": 10, \"upToPercentage\": 5"),
                "contractorDiscounts[1].percentage: “pso30Plus” geeft 10%. Dat is minder dan “psoStep3”, met 25%."
            },
            {
                "contractorDiscounts",
                Share("psoStep1", "\"percentage\": 0.1"),
                Share("psoStep1", "\"percentage\": 0"),
                "contractorDiscounts[0].percentage: “psoStep1” heeft 0,1%. Is 10% bedoeld?"
            },
        };
}
