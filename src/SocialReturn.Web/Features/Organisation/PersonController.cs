using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Choose;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>Asks first, acts, and tells what happened; the same for colleagues, users of a region and people of the platform.</summary>
public abstract class PersonController(PeopleReader people, MembershipService memberships) : Controller
{
    private const string Question = "Confirm";

    protected abstract PeopleList List { get; }

    protected async Task<IActionResult> AskEndAsync(Guid id, CancellationToken cancellationToken) =>
        await people.FindAsync(id, cancellationToken) is { } person ? View(Question, PersonQuestions.End(person, List)) : NotFound();

    protected async Task<IActionResult> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        var outcome = await memberships.EndAsync(id, cancellationToken);
        return await AnswerAsync(outcome, string.Format(OrganisationTexts.EndedDone, person.Name, List.Place), PersonQuestions.End(person, List));
    }

    protected async Task<IActionResult> AskRoleAsync(Guid id, CancellationToken cancellationToken) =>
        await people.FindAsync(id, cancellationToken) is { } person && person.Role.Other() is { } other
            ? View(Question, PersonQuestions.ChangeRole(person, other, List))
            : NotFound();

    protected async Task<IActionResult> ChangeRoleAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, cancellationToken) is not { } person || person.Role.Other() is not { } other)
        {
            return NotFound();
        }

        var outcome = await memberships.ChangeRoleAsync(id, other, cancellationToken);
        return await AnswerAsync(
            outcome,
            string.Format(OrganisationTexts.RoleDone, person.Name, other.DisplayName()),
            PersonQuestions.ChangeRole(person, other, List)
        );
    }

    protected async Task<IActionResult> AskBlockAsync(Guid userId, CancellationToken cancellationToken) =>
        await people.FindAccountAsync(userId, cancellationToken) is { } person ? View(Question, PersonQuestions.Block(person, List)) : NotFound();

    protected async Task<IActionResult> SetBlockedAsync(Guid userId, bool blocked, CancellationToken cancellationToken)
    {
        if (await people.FindAccountAsync(userId, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        var outcome = await memberships.SetDisabledAsync(userId, blocked, cancellationToken);
        return await AnswerAsync(
            outcome,
            string.Format(blocked ? OrganisationTexts.BlockedDone : OrganisationTexts.AllowedDone, person.Name),
            PersonQuestions.Block(person, List)
        );
    }

    /// <summary>Done: the list, with what happened. Refused for a reason: the question again with it.</summary>
    private Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, string done, ConfirmViewModel question) =>
        this.AnswerAsync(outcome, done: _ => this.DoneAndOn(done, List.Address), again: () => View(Question, question));
}
