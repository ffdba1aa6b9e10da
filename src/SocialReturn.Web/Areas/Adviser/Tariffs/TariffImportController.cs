using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Publishing;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>A draft out of a file.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskTariffs + "/importeren")]
public sealed class TariffImportController(TariffService tariffs) : Controller
{
    /// <summary>Room above the largest file, so that one just too large still gets a proper answer.</summary>
    private const int LargestRequest = 3 * ImportForm.MostBytes;

    [HttpGet("")]
    public IActionResult Import() => View(new ImportForm());

    [HttpPost("")]
    [RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Import(ImportForm form, CancellationToken cancellationToken)
    {
        if (form.File is not { Length: > 0 } file)
        {
            return Refuse(form, TariffScreenTexts.NoFile);
        }

        if (file.Length > ImportForm.MostBytes)
        {
            return Refuse(form, TariffScreenTexts.FileTooLarge);
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var outcome = await tariffs.ImportAsync(await reader.ReadToEndAsync(cancellationToken), form.Key, cancellationToken);
        return await this.AnswerAsync(
            outcome with
            {
                Errors = [],
            },
            done: id => this.DoneAndOn(TariffScreenTexts.ImportedDone, PortalLinks.DeskTariff(id)),
            again: () => Refuse(form, [.. outcome.Errors.Select(error => error.Message)])
        );
    }

    private ViewResult Refuse(ImportForm form, params IReadOnlyList<string> faults)
    {
        ModelState.AddModelError(nameof(form.File), faults.Count == 1 ? faults[0] : string.Format(TariffScreenTexts.FileFaults, faults.Count));
        ViewData["Faults"] = faults.Count > 1 ? faults : null;
        return this.Again(nameof(Import), form);
    }
}
