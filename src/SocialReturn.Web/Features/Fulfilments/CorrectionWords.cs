namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The words on the form, by who does what with it.</summary>
public static class CorrectionWords
{
    public static (string Title, string Help, string Submit) Of(CorrectionAct act) =>
        act switch
        {
            CorrectionAct.Ask => (FulfilmentScreenTexts.AskCorrection, FulfilmentScreenTexts.AskCorrectionHelp, FulfilmentScreenTexts.AskCorrection),
            CorrectionAct.Offer => (FulfilmentScreenTexts.OfferCorrection, FulfilmentScreenTexts.OfferCorrectionHelp, FulfilmentScreenTexts.OfferCorrection),
            _ => (FulfilmentScreenTexts.VerifyPart, FulfilmentScreenTexts.VerifyPartHelp, FulfilmentScreenTexts.VerifyPart),
        };
}
