<#import "buttons.ftl" as buttons>
<#-- What the pages of the phone call have in common. -->

<#macro styles>
    <link rel="stylesheet" href="${url.resourcesPath}/css/reverse-call.css"/>
</#macro>

<#-- A login by phoning can be relayed ("call this number to cancel the transfer"): every page says so. -->
<#macro safety>
    <div id="reverse-call-safety" class="${properties.kcAlertClass!} pf-m-warning">
        <div class="${properties.kcAlertIconClass!}">
            <span class="${properties.kcFeedbackWarningIcon!}" aria-hidden="true"></span>
        </div>
        <p class="${properties.kcAlertTitleClass!}">${msg("reverseCallSafetyTitle")}</p>
        <div class="${properties.kcAlertDescriptionClass!}">
            <p>${msg("reverseCallSafety")}</p>
        </div>
    </div>
</#macro>

<#--
  The ways to begin again. Which of them are offered is the server's decision:
  reverseCall.restartsLeft (int) counts the numbers that may still be asked for,
  reverseCall.mayChangePhone (boolean, default true) is false where the phone is not for the user to choose.
-->
<#macro again type>
    <#assign restartable = ((reverseCall.restartsLeft)!0) gt 0>
    <#assign changeable = (reverseCall.mayChangePhone)!true>
    <form id="reverse-call-again" class="${properties.kcFormClass!} reverse-call-again" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
            <#if restartable>
                <@buttons.button id="reverse-call-restart" name="restart" label="reverseCallRestart" type=type value="true"/>
            <#elseif !isAppInitiatedAction??>
                <@buttons.buttonLink id="reverse-call-start-over" href=url.loginRestartFlowUrl label="reverseCallStartOver"/>
            </#if>
            <#if changeable>
                <@buttons.button id="reverse-call-change-phone" name="change_phone" label="reverseCallChangePhone" type="link" value="true"/>
            </#if>
            <#if isAppInitiatedAction??>
                <@buttons.button id="reverse-call-cancel" name="cancel-aia" label="doCancel" type="link" value="true"/>
            </#if>
        </@buttons.actionGroup>
    </form>
</#macro>

<#-- Why the phone that the account has is to call before another one can take its place. -->
<#macro presentPhone>
    <p id="reverse-call-present-phone">${msg("reverseCallPresentPhone")}</p>
    <p>${msg("reverseCallPresentPhoneLost")}</p>
</#macro>
