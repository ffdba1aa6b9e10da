using Microsoft.Playwright;
using SocialReturn.Browser.Tests.Support;

namespace SocialReturn.Browser.Tests.Screens;

/// <summary>One screen as people meet it: on a desktop, a phone, at 400% zoom, in own colours, with a keyboard, and after a refusal.</summary>
internal sealed class ScreenInspection(IPage page)
{
    private static readonly int[] Widths = [1280, 390, 320];

    /// <summary>Parts of a bar that look the same.</summary>
    private const string LostColors = """
        () => [...document.querySelectorAll('.sr-bar')].filter(bar => {
          const fill = name => { const part = bar.querySelector(name); return part && getComputedStyle(part).fill; };
          const [realised, track] = [fill('.sr-bar__realised'), fill('.sr-bar__track')];
          return realised && track && realised === track;
        }).map(() => 'in forced colours what is realised looks like what is not planned')
        """;

    /// <summary>Words of a bar or chart that cannot be read: on no ground of their own, or taken away without standing below it.</summary>
    private const string LostLabels = """
        () => [...document.querySelectorAll('.sr-bar text, .sr-chart text')].flatMap(label => {
          const style = getComputedStyle(label);
          const text = label.textContent.trim();
          if (!text) return [];
          if (style.display === 'none' || !label.checkVisibility()) {
            const figure = label.closest('.sr-progress, .sr-forecast') ?? document.body;
            const below = [...figure.querySelectorAll('dl')].filter(list => list.checkVisibility()).map(list => list.innerText).join(' ');
            const isAxis = label.classList.contains('sr-chart__wide') || label.classList.contains('sr-chart__hint');
            const amount = text.replace(/^[^\u20ac]*/, '');
            return isAxis || !amount || below.includes(amount) ? [] : [`a label is taken away and stands nowhere: ${text}`];
          }
          const ground = getComputedStyle(document.body).backgroundColor;
          const blots = style.stroke !== 'none' && parseFloat(style.strokeWidth) > 1 && style.stroke === style.fill;
          return style.fill === ground || blots ? [`a label cannot be read: ${text} (${style.fill} on ${ground}, stroke ${style.stroke})`] : [];
        })
        """;

    /// <summary>The summary of a refused form: each line leads to a field that is there, in the order of the page.</summary>
    private const string SummaryFaults = """
        () => {
          const links = [...document.querySelectorAll('[data-error-summary] a')];
          const targets = links.map(link => document.querySelector(link.hash));
          const lost = links.filter((_, index) => !targets[index]).map(link => `the summary leads nowhere: ${link.textContent}`);
          const order = targets.filter(target => target);
          const wrong = order.some((target, index) => index > 0 && !(order[index - 1].compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING));
          return wrong ? [...lost, 'the summary is not in the order of the page'] : lost;
        }
        """;

    /// <summary>Marks the button of the first form that asks something, and lets the form go without it; false when there is none.</summary>
    private const string MarkEmptyForm = """
        () => {
          const asks = form => [...form.querySelectorAll('[required]')].some(field => !field.disabled && field.checkVisibility() && field.value === '');
          const form = [...document.querySelectorAll('main form[method=post]')].find(asks);
          const buttons = form ? [...form.elements].filter(field => field.type === 'submit') : [];
          const button = buttons.find(button => button.classList.contains('utrecht-button--primary-action')) ?? buttons[0];
          if (!button) return false;
          form.noValidate = true;
          button.dataset.empty = '';
          return true;
        }
        """;

    public async Task<IEnumerable<string>> FaultsAsync(FoundScreen screen)
    {
        if (screen.Fault is not null)
        {
            return [$"{screen.Address}: {screen.Fault}"];
        }

        await page.SetViewportSizeAsync(Widths[0], 900);
        await page.GotoAsync(screen.Address);
        var faults = await LookAsync(screen.IsFirst ? Widths[..2] : []);
        if (screen.IsFirst)
        {
            faults.AddRange(await Screen.FocusFaultsAsync(page));
            faults.AddRange(await RefusedAsync());
        }

        return faults.Select(fault => $"{screen.Address} {fault}");
    }

    /// <summary>The page as it stands, in a state that nobody finds by following links.</summary>
    public async Task<IEnumerable<string>> LookEverywhereAsync() => await LookAsync(Widths);

    /// <summary>The form is refused, so nothing changes; it says what is missing.</summary>
    private async Task<IEnumerable<string>> RefusedAsync()
    {
        if (!await page.EvaluateAsync<bool>(MarkEmptyForm))
        {
            return [];
        }

        await page.EvalOnSelectorAsync("[data-empty]", "button => button.form.requestSubmit(button)");
        await page.Locator("[data-empty]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.LoadedAsync();
        var silent = await page.Locator("main [data-error-summary], main [role=alert]").CountAsync() == 0;
        return (await LookAsync(Widths[..2]))
            .Concat(silent ? ["nothing is said"] : [])
            .Select(fault => $"after an empty form: {fault}")
            .Concat(await page.EvaluateAsync<string[]>(SummaryFaults));
    }

    /// <param name="axeAt">The widths at which axe looks as well.</param>
    private async Task<List<string>> LookAsync(int[] axeAt)
    {
        var faults = new List<string>();
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(part => part.open = true)");
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await Screen.LayoutFaultsAsync(page)).Select(fault => $"at {width}: {fault}"));
            if (axeAt.Contains(width))
            {
                faults.AddRange((await Screen.AxeFaultsAsync(page)).Select(fault => $"at {width}: {fault}"));
            }
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        faults.AddRange(await page.EvaluateAsync<string[]>(LostColors));
        foreach (var width in Widths[..2])
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.EvaluateAsync<string[]>(LostLabels)).Select(fault => $"in forced colours at {width}: {fault}"));
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.None });
        await page.SetViewportSizeAsync(Widths[0], 900);
        return faults;
    }
}
