using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Demo;

/// <summary>Every component in each state, to look at. It answers 404 outside Development.</summary>
[Route("demo/bouwstenen")]
public sealed class PatternsController(IHostEnvironment environment, Shell shell) : Controller
{
    [HttpGet("")]
    public IActionResult Patterns() => Page("Patterns");

    [HttpGet("overzicht")]
    public IActionResult PatternOverview() => Page("PatternOverview");

    [HttpPost("")]
    public IActionResult Patterns(PatternForm form)
    {
        ModelState.AddModelError(nameof(form.Reference), PatternTexts.FieldReferenceFault);
        return Page("Patterns", form);
    }

    private IActionResult Page(string view, PatternForm? form = null)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        shell.Kind = ShellKind.Contractor;
        shell.SignedInFirst = PatternTexts.Contractor;
        shell.SignedInSecond = PatternTexts.Person;
        shell.Count = 5;
        return View(view, form ?? new PatternForm());
    }
}
