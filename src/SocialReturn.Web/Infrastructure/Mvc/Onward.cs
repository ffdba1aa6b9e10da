using Microsoft.AspNetCore.Mvc;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Done, and on to the page that says so. Addresses come from PortalLinks.</summary>
public static class Onward
{
    /// <param name="done">What was done, in words.</param>
    /// <param name="about">The address of what it was done to, where the page is about something else.</param>
    public static RedirectResult DoneAndOn(this Controller controller, string done, string address, string? about = null) =>
        controller.TellAndOn(new PageMessage(NoticeKind.Done, done) { About = about }, address);

    public static RedirectResult TellAndOn(this Controller controller, PageMessage message, string address, string place = "") =>
        controller.TellAndOn([message], address, place);

    /// <param name="place">The part of the page that says it; empty for its head.</param>
    public static RedirectResult TellAndOn(this Controller controller, IReadOnlyList<PageMessage> messages, string address, string place = "")
    {
        if (messages.Count > 0)
        {
            PageMessage.Keep(controller.TempData, place, messages);
        }

        return controller.Redirect(address);
    }
}
