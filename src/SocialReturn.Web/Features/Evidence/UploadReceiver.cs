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

    [LoggerMessage(Level = LogLevel.Critical, Message = "Evidence cannot be stored")]
    private partial void StorageFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An upload did not come in whole")]
    private partial void SendingFailed(Exception exception);
}
