using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Storage;

namespace SocialReturn.Web.Features.Evidence;

/// <summary>Takes the files of an upload one after the other; one that is refused does not keep the others out.</summary>
public sealed partial class UploadReceiver(EvidenceService evidence, ILogger<UploadReceiver> log)
{
    public const string DeliveryField = "DeliveryId";
    public const string RequirementField = "RequirementCode";
    public const string ReturnField = "ReturnUrl";
    public const string FilesField = "Files";

    /// <summary>Stops at the first answer that holds for every file: not found, forbidden, gone meanwhile, no storage.</summary>
    public async Task<IReadOnlyList<UploadAnswer>> ReceiveAsync(Guid fulfilmentId, UploadBody body, CancellationToken cancellationToken)
    {
        var answers = new List<UploadAnswer>();
        try
        {
            while (await body.NextFileAsync(cancellationToken) is { } part)
            {
                var upload = new EvidenceUpload(fulfilmentId, body.Id(DeliveryField), body.Field(RequirementField), part.FileName);
                var outcome = await evidence.UploadAsync(upload, part.Content, cancellationToken);
                answers.Add(UploadAnswers.Of(part.FileName, outcome));
                if (outcome.Kind is OutcomeKind.NotFound or OutcomeKind.Forbidden or OutcomeKind.Conflict)
                {
                    break;
                }
            }
        }
        catch (StorageUnavailableException exception)
        {
            StorageFailed(exception);
            answers.Add(new("", StatusCodes.Status503ServiceUnavailable, Id: null, EvidenceTexts.StoreUnavailable));
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException and not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            SendingFailed(exception);
            answers.Add(new("", StatusCodes.Status400BadRequest, Id: null, EvidencePageTexts.NotReadable));
        }

        return answers;
    }

    /// <summary>One file of a form that is read whole.</summary>
    public Task<Outcome<T>> KeepAsync<T>(IFormFile file, Func<Stream, Task<Outcome<T>>> keep) =>
        TryAsync(async () =>
        {
            await using var content = file.OpenReadStream();
            return await keep(content);
        });

    /// <summary>While there is no store to keep files in, that is said like any other refusal.</summary>
    public async Task<Outcome<T>> TryAsync<T>(Func<Task<Outcome<T>>> act)
    {
        try
        {
            return await act();
        }
        catch (StorageUnavailableException exception)
        {
            StorageFailed(exception);
            return Outcome.Invalid<T>(nameof(EvidenceFile.FileName), EvidenceTexts.StoreUnavailable);
        }
    }

    /// <summary>Files of a form, one after the other.</summary>
    /// <inheritdoc cref="ReceiveAsync(Guid, UploadBody, CancellationToken)"/>
    public async Task<IReadOnlyList<UploadAnswer>> ReceiveAsync(IEnumerable<IFormFile> files, Func<IFormFile, Stream, Task<Outcome<EvidenceFile>>> add)
    {
        var answers = new List<UploadAnswer>();
        foreach (var file in files)
        {
            answers.Add(UploadAnswers.Of(file.FileName, await KeepAsync(file, content => add(file, content))));
            if (UploadAnswers.HoldForAll.Contains(answers[^1].Status))
            {
                break;
            }
        }

        return answers;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Evidence cannot be stored")]
    private partial void StorageFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An upload did not come in whole")]
    private partial void SendingFailed(Exception exception);
}
