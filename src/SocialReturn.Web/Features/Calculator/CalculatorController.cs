using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>What would it be worth? For everybody, without an account: the plan stands in the address.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicBrake.Policy)]
[Route("rekenhulp")]
public sealed class CalculatorController(CalculatorReader page, Shell shell) : Controller
{
    private const string PlanAnchor = "#plan";

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] CalculatorForm form, CancellationToken cancellationToken)
    {
        var rows = Math.Min(form.Rows.Count, CalculatorForm.MostRows);
        if (form.Remove is not null || form.Add is not null)
        {
            var removed = int.TryParse(form.Remove, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
            var added = rows < CalculatorForm.MostRows ? CalculatorAddress.RowOf(form.Add) : null;
            return LocalRedirect(CalculatorAddress.Of(Request.Query, rows, removed, added) + PlanAnchor);
        }

        var model = await page.ShowAsync(form, ModelState, CalculatorAddress.Of(Request.Query, rows), cancellationToken);
        if (!shell.IsSignedIn)
        {
            shell.Theme = ThemeClass.Of(model.Schedule.Region);
            shell.Place = model.DeskName;
        }

        return ModelState.IsValid ? View(model) : this.Again(nameof(Index), model);
    }
}
