package dev.ringback.records.rest.account;

import dev.ringback.records.permission.Blocklist;
import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.record.Party;
import dev.ringback.records.rest.JsonBody;
import dev.ringback.records.rest.Problem;
import dev.ringback.telephony.PhoneNumber;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/** {@code …/account/blocklist}: numbers whose records are hidden from the owner's programs. */
public final class BlocklistResource {

  /** One number. */
  private record Request(String number) {}

  private final Blocklist blocklist;
  private final WrittenNumbers numbers;
  private final JsonBody body;

  BlocklistResource(Blocklist blocklist, WrittenNumbers numbers, JsonBody body) {
    this.blocklist = blocklist;
    this.numbers = numbers;
    this.body = body;
  }

  /** The whole list, in the order of the numbers, such as {@code ["0033123456789"]}. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response list() {
    return Response.ok(
            blocklist.numbers().stream().map(number -> Party.of(number).written()).toList())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /**
   * Blocks a number, {@code {"number":"0033123456789"}}; one that is blocked already stays so.
   *
   * @return the whole list; 409 if it is full
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response block() throws IOException {
    PhoneNumber number = read(body.as(Request.class).number());
    return blocklist.add(number)
        ? list()
        : new Problem(Status.CONFLICT, "The list is full: take a number off it first.").response();
  }

  /**
   * Takes a number off the list, if it is there.
   *
   * @return the whole list
   */
  @DELETE
  @Path("{number}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response unblock(@PathParam("number") String number) {
    blocklist.remove(read(number));
    return list();
  }

  private PhoneNumber read(String text) {
    return numbers
        .read(text)
        .orElseThrow(
            () ->
                Problem.badRequest("number must be a phone number, such as 0033123456789.")
                    .exception());
  }
}
