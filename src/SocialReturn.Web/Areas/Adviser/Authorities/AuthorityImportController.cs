using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Common;
using SocialReturn.Core.Regions;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Infrastructure.Spreadsheets;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Areas.Adviser.Authorities;

/// <summary>A list of contracting authorities out of a file: first shown with every fault, then added as a whole or not at all.</summary>
[Authorize(Policies.RegionAdministrator)]
[Route(PortalLinks.DeskAuthorities + "/inlezen")]
public sealed class AuthorityImportController(ContractingAuthorityReader pages, AuthorityService authorities) : Controller
{
    /// <summary>Room above the largest file, so that one just too large still gets a proper answer.</summary>
    private const int LargestRequest = 3 * SheetReader.MostBytes;

    [HttpGet("")]
    public IActionResult Import() => View(new AuthorityFileForm());

    [HttpPost("")]
    [RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Import(AuthorityFileForm form, CancellationToken cancellationToken)
    {
        if (form.File is not { Length: > 0 } file)
        {
            return Refuse(form, AuthorityScreenTexts.NoFile);
        }

        var sheet = await SheetReader.ReadAsync(file, cancellationToken);
        if (sheet.Fault is { } fault)
        {
            return Refuse(form, fault);
        }

        var preview = await pages.PreviewAsync(sheet.Column(AuthorityScreenTexts.NameHeading, AuthorityScreenTexts.AuthorityHeading), null, cancellationToken);
        return preview.Fault is null ? View("Preview", preview) : Refuse(form, preview.Fault);
    }

    [HttpPost("opslaan")]
    [RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Save(AuthorityListForm form, CancellationToken cancellationToken)
    {
        var outcome = await authorities.AddAllAsync(form.Names, form.Key, cancellationToken);
        return await this.AnswerAsync(
            // The preview says at each line what is wrong by now.
            outcome with
            {
                Errors = [],
            },
            done: _ => this.DoneAndOn(AuthorityScreenTexts.ImportedDone, PortalLinks.DeskAuthorities),
            again: async () => View("Preview", await pages.PreviewAsync(AuthorityNames.Lines(form.Names), form, cancellationToken))
        );
    }

    private ViewResult Refuse(AuthorityFileForm form, string fault)
    {
        ModelState.AddModelError(nameof(form.File), fault);
        return this.Again(nameof(Import), form);
    }
}
