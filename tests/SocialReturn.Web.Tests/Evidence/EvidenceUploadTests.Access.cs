using System.Net;
using System.Net.Http.Headers;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using Xunit;

namespace SocialReturn.Web.Tests.Evidence;

/// <summary>Who may not add evidence: without a token, to somebody else's fulfilment, after the decision.</summary>
public sealed partial class EvidenceUploadTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("geen echte sleutel")]
    public async Task Add_WithoutAntiforgeryToken_Is400(string? token)
    {
        var (fulfilment, client) = await DraftAsync();

        (await SendAsync(client, fulfilment, "contract.pdf", SampleFiles.Pdf("x"), token: token ?? "")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        await ShouldHaveNothingAsync(fulfilment);
    }

    [Fact]
    public async Task Add_TokenAfterTheFile_Is400()
    {
        var (fulfilment, client) = await DraftAsync();
        var token = await TokenAsync(client, fulfilment);
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(SampleFiles.Pdf("x")), "Files", "contract.pdf" },
            { new StringContent(token), "__RequestVerificationToken" },
        };

        (await client.Http.PostAsync(AddressOf(fulfilment), content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        await ShouldHaveNothingAsync(fulfilment);
    }

    [Fact]
    public async Task Add_TokenInTheHeader_IsTaken()
    {
        var (fulfilment, client) = await DraftAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(fulfilment));
        request.Headers.Add("RequestVerificationToken", await TokenAsync(client, fulfilment));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf("x")), "Files", "contract.pdf" } };

        (await client.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Add_NotAForm_Is400()
    {
        var (fulfilment, client) = await DraftAsync();

        (await client.Http.PostAsync(AddressOf(fulfilment), new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Add_ToAnotherContractorsFulfilment_Is404()
    {
        var (fulfilment, mine) = await DraftAsync();
        var token = await TokenAsync(mine, fulfilment);
        var theirs = await portal.SignedInAsync(stage.World.OtherOwner);
        var own = await stage.ParticipationAsync(await stage.TenderAsync(contractor: stage.World.Groen), FulfilmentStatus.Draft);
        token = await TokenAsync(theirs, own);

        (await SendAsync(theirs, fulfilment, "contract.pdf", SampleFiles.Pdf("x"), token: token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await ShouldHaveNothingAsync(fulfilment);
    }

    [Fact]
    public async Task Add_AfterTheDecision_IsRefused()
    {
        stage = await Stage.SetAsync(portal);
        var fulfilment = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Rejected);
        var client = await portal.SignedInAsync(stage.World.Owner);
        var other = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Draft);

        var response = await SendAsync(client, fulfilment, "contract.pdf", SampleFiles.Pdf("x"), token: await TokenAsync(client, other));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await ShouldHaveNothingAsync(fulfilment);
    }
}
