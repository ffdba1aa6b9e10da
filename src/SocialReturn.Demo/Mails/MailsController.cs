using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SocialReturn.Web.Security;

namespace SocialReturn.Demo.Mails;

/// <summary>Reads the mails of the demo. Outside Development these routes do not exist.</summary>
[DevelopmentOnly]
[AllowAnonymous]
[Route("demo/post")]
public sealed class MailsController(MailFolder folder) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View("MailList", folder.Newest());

    [HttpGet("{id:guid}")]
    public IActionResult Details(Guid id) => folder.Find(id) is { } mail ? View("MailDetails", mail) : NotFound();

    /// <summary>The mail as a mail program shows it, locked in: what it may do is said by its own policy.</summary>
    [HttpGet("{id:guid}/opmaak")]
    public IActionResult Formatted(Guid id)
    {
        if (folder.Find(id)?.Content.HtmlBody is not { } html)
        {
            return NotFound();
        }

        Response.Headers[HeaderNames.ContentSecurityPolicy] = MailFolder.PolicyFor(html);
        return Content(html, "text/html; charset=utf-8");
    }

    [HttpGet("{id:guid}/bijlagen/{number:int}")]
    public IActionResult Attachment(Guid id, int number)
    {
        var attachment = folder.Find(id)?.Attachments.ElementAtOrDefault(number);
        return attachment?.Content is { } content ? File(content.Open(), attachment.ContentType.MimeType, attachment.FileName) : NotFound();
    }
}
