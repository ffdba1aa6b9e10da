using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

public sealed class TariffScheduleWriterTests
{
    /// <summary>Every field that a file may have, in the order and the notation in which it is written.</summary>
    private const string Everything = """
        {
          "code": "alles-2026",
          "name": "Alles “2026”",
          "region": "proef",
          "version": 3,
          "validFrom": "2026-01-01",
          "validTo": "2026-12-31",
          "selectedBy": "publication",
          "normHoursPerWeek": 32.5,
          "verified": true,
          "source": "De website van de regio.",
          "note": "Bij het hoofd.",
          "referenceDay": "awardDate",
          "blocks": [
            {
              "code": "werk",
              "kind": "participation",
              "name": "Werk",
              "unit": "fullTimeYear",
              "amount": 20000.5,
              "hourlyRate": 12.02,
              "family": "gezin",
              "limits": {
                "months": 12,
                "yearsAfterBenefit": 2,
                "whileWageCostSubsidy": true,
                "startMonthsBefore": 6,
                "minHoursPerWeek": 12.5,
                "minMonths": 3,
                "benefitMonthsFrom": 6,
                "benefitMonthsBelow": 24,
                "sameEmployerMonths": 9,
                "weeks": 40
              },
              "source": "Pagina 2.",
              "note": "Zo gelezen."
            },
            {
              "code": "les",
              "kind": "socialActivity",
              "name": "Les",
              "unit": "hour",
              "alternatives": [
                "invoice",
                "agreed"
              ],
              "amount": 100,
              "materialDeducted": true,
              "limits": {
                "hoursPerEvent": 2,
                "hoursPerWeek": 4
              }
            },
            {
              "code": "keer",
              "kind": "socialActivity",
              "name": "Keer",
              "unit": "event",
              "amount": 90,
              "limits": {
                "times": 3
              }
            },
            {
              "code": "loon",
              "kind": "development",
              "name": "Loon",
              "unit": "wageCost",
              "percentage": 130
            },
            {
              "code": "inkoop",
              "kind": "socialPurchase",
              "name": "Inkoop",
              "unit": "invoice"
            }
          ],
          "bonuses": [
            {
              "code": "ouder",
              "name": "50 tot en met 54",
              "amount": 5000,
              "hourlyRate": 2.4,
              "frequency": "perYear",
              "proRata": "monthsAndHours",
              "condition": {
                "ageFrom": 50,
                "ageTo": 54,
                "anyOf": [
                  "permanentContract"
                ],
                "allOf": [
                  "statusHolder",
                  "languageGap"
                ],
                "bonuses": [
                  "altijd"
                ]
              },
              "kinds": [
                "participation",
                "jobToJob"
              ],
              "blocks": [
                "werk"
              ],
              "source": "Pagina 3.",
              "note": "Alleen hier."
            },
            {
              "code": "altijd",
              "name": "Altijd",
              "amount": 1,
              "frequency": "once",
              "proRata": "none",
              "kinds": [
                "participation"
              ],
              "blocks": [
                "werk"
              ]
            },
            {
              "code": "taal",
              "name": "Taal",
              "percentage": 50,
              "max": 2000,
              "frequency": "perCost",
              "proRata": "none",
              "condition": {
                "anyOf": [
                  "languageTraining"
                ]
              },
              "kinds": [
                "development"
              ]
            }
          ],
          "caps": [
            {
              "code": "keurmerk",
              "name": "Keurmerk",
              "percentage": 12.5,
              "minimum": 10000,
              "kinds": [
                "socialPurchase"
              ],
              "recognitions": [
                "psoStep1"
              ],
              "note": "Samen."
            },
            {
              "code": "les",
              "name": "Les",
              "percentage": 5,
              "blocks": [
                "les"
              ]
            }
          ],
          "recognitions": [
            {
              "code": "psoStep1",
              "name": "PSO-trede 1",
              "percentage": 10,
              "note": "Van de factuur."
            }
          ],
          "contractorDiscounts": [
            {
              "code": "psoStep2",
              "name": "PSO-trede 2",
              "percentage": 100,
              "upToPercentage": 5,
              "note": "Anders beslist de adviseur."
            }
          ]
        }

        """;

    [Fact]
    public void Write_EveryField_IsWrittenAsItWasRead()
    {
        var reading = TariffScheduleReader.Read(Everything);

        reading.Errors.ShouldBeEmpty();
        TariffScheduleWriter.Write(reading.Schedule!).ShouldBe(Everything);
    }

    [Fact]
    public void Write_NothingOptional_WritesNoMoreThanThatAndEmptyLists()
    {
        const string Least = """
            {
              "code": "minst",
              "name": "Minst",
              "region": "proef",
              "version": 1,
              "normHoursPerWeek": 36,
              "verified": false,
              "source": "Bedacht.",
              "blocks": [
                {
                  "code": "inkoop",
                  "kind": "socialPurchase",
                  "name": "Inkoop",
                  "unit": "invoice"
                }
              ],
              "bonuses": [],
              "caps": [],
              "recognitions": [],
              "contractorDiscounts": []
            }

            """;

        TariffScheduleWriter.Write(TariffScheduleReader.Read(Least).Schedule!).ShouldBe(Least);
    }
}
