using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.Shared;

namespace SocialReturn.Demo.Patterns;

/// <summary>Every component in each state, to look at. Outside Development these routes do not exist.</summary>
[DevelopmentOnly]
[AllowAnonymous]
[Route("demo/bouwstenen")]
public sealed class PatternsController(Shell shell) : Controller
{
    private static readonly Euro Unlikely = Euro.FromWhole(100_000_000);

    [HttpGet("")]
    public IActionResult Patterns() => Page("Patterns");

    [HttpGet("onderdelen")]
    public IActionResult PatternStates() => Page("PatternStates");

    [HttpGet("overzicht")]
    public IActionResult PatternOverview() => Page("PatternOverview");

    [HttpGet("aanbesteding")]
    public IActionResult PatternTender() => Page("PatternTender");

    [HttpGet("voorstellen")]
    public IActionResult PatternPropose()
    {
        ModelState.AddModelError(nameof(PatternForm.Reference), PatternTexts.FieldReferenceFault);
        return Page("PatternPropose", PatternProposeData.Form);
    }

    [HttpGet("beoordelen")]
    public IActionResult PatternReview()
    {
        var answer = Page("PatternReview", new PatternForm { ContractSum = Euro.FromWhole(10_800) });
        shell.Kind = ShellKind.Adviser;
        shell.Theme = ThemeClass.Of("av-regio");
        shell.Place = PatternTexts.RegionAv;
        shell.SignedInFirst = PatternTexts.Adviser;
        shell.SignedInSecond = PatternTexts.AdviserRole;
        shell.Count = 9;
        return answer;
    }

    [HttpPost("")]
    public IActionResult Patterns(PatternForm form)
    {
        ModelState.AddModelError(nameof(form.Reference), PatternTexts.FieldReferenceFault);
        var questions = new List<FieldError>();
        if (form.ContractSum is { } sum && sum > Unlikely)
        {
            new Confirmed(form.Confirmed).Ask(questions, nameof(form.ContractSum), sum.ToString(), string.Format(PatternTexts.FieldSumQuestion, sum));
        }

        ModelState.AddErrors(questions);
        return Page("Patterns", form);
    }

    private ViewResult Page(string view, PatternForm? form = null)
    {
        shell.Kind = ShellKind.Contractor;
        shell.SignedInFirst = PatternTexts.Contractor;
        shell.SignedInSecond = PatternTexts.Person;
        shell.Count = 5;
        return View(view, form ?? new PatternForm());
    }
}
