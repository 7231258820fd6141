<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "reverse-call-commons.ftl" as reverseCallPage>
<#macro hint name text>
    <div class="${properties.kcAlertClass!} pf-m-warning reverse-call-hint" data-hint="${name}"<#if (reverseCall.hint!"") != name> hidden</#if>>
        <div class="${properties.kcAlertIconClass!}">
            <span class="${properties.kcFeedbackWarningIcon!}" aria-hidden="true"></span>
        </div>
        <p class="${properties.kcAlertTitleClass!}">${msg(text)}</p>
    </div>
</#macro>
<@layout.registrationLayout; section>
<!-- template: reverse-call-wait.ftl -->

    <#if section = "header">
        ${msg("reverseCallWaitTitle")}
    <#elseif section = "form">
        <@reverseCallPage.styles/>
        <div id="reverse-call-wait" class="reverse-call" data-status-url="${reverseCall.statusUrl}" data-expires-in="${reverseCall.expiresIn?c}">
            <p id="reverse-call-lead" class="reverse-call-lead">
                <#if reverseCallPresentPhone?? && reverseCall.mayChangePhone>${msg("reverseCallFromNew")}<#else>${msg("reverseCallFrom")}</#if> <bdi dir="ltr" class="reverse-call-caller">${reverseCall.callerNumber}</bdi>
            </p>
            <#if reverseCallPresentPhone?? && !reverseCall.mayChangePhone>
                <@reverseCallPage.presentPhone/>
            </#if>

            <#-- Calls that prove nothing: the page waits on. The script shows the hint that the server names. -->
            <div id="reverse-call-hints" role="status">
                <@hint name="number_hidden" text="reverseCallNumberHidden"/>
                <@hint name="wrong_caller" text="reverseCallWrongCaller"/>
                <@hint name="attestation_too_low" text="reverseCallAttestationTooLow"/>
                <@hint name="call_too_early" text="reverseCallTooEarly"/>
            </div>

            <div class="reverse-call-dial">
                <a id="reverse-call-number" class="${properties.kcButtonPrimaryClass!} reverse-call-number" href="${reverseCall.telUri}">
                    <span class="reverse-call-verb">${msg("reverseCallDial")}</span>
                    <bdi dir="ltr">${reverseCall.dialledNumber}</bdi>
                </a>
                <figure class="reverse-call-scan">
                    <img id="reverse-call-qr" src="${reverseCall.qrCode}" width="136" height="136" alt="${msg("reverseCallQrAlt")} ${reverseCall.dialledNumber}"/>
                    <figcaption>${msg("reverseCallScan")}</figcaption>
                </figure>
            </div>

            <#-- Shown by the style sheet once the script follows the call; until then the text under it says what to do. -->
            <div class="reverse-call-live">
                <progress id="reverse-call-progress" class="reverse-call-progress" max="${reverseCall.expiresIn?c}" value="${reverseCall.expiresIn?c}" aria-hidden="true"></progress>
                <p class="reverse-call-status">
                    <span>${msg("reverseCallWaiting")}</span>
                    <span class="reverse-call-time">
                        <span id="reverse-call-time-label">${msg("reverseCallTimeLeft")}</span>
                        <span id="reverse-call-time" role="timer" aria-labelledby="reverse-call-time-label reverse-call-time">${(reverseCall.expiresIn / 60)?floor?c}:${(reverseCall.expiresIn % 60)?c?left_pad(2, "0")}</span>
                    </span>
                </p>
                <div role="status">
                    <p id="reverse-call-announcement" class="pf-v5-u-screen-reader"></p>
                    <p id="reverse-call-lost" class="reverse-call-lost" hidden>${msg("reverseCallLost")}</p>
                </div>
            </div>
            <p class="reverse-call-manual">${msg("reverseCallManual")}</p>

            <ul class="${properties.kcListClass!} reverse-call-facts">
                <li>${msg("reverseCallFactFree")}</li>
                <li>${msg("reverseCallFactCutOff")}</li>
            </ul>

            <@reverseCallPage.safety/>

            <div class="reverse-call-actions">
                <form id="reverse-call-finish" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                    <input type="hidden" name="reverse_call" value="finish"/>
                    <@buttons.actionGroup>
                        <@buttons.button id="reverse-call-called" label="reverseCallFinish"/>
                    </@buttons.actionGroup>
                </form>
                <@reverseCallPage.again type="link"/>
            </div>
        </div>
        <script type="module" src="${url.resourcesPath}/js/reverse-call.js"></script>
    </#if>
</@layout.registrationLayout>
