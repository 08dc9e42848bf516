// Written by `make generate` from Catalogue/detectors and Catalogue/models. Do not edit.
// swift-format-ignore-file

enum GeneratedDetectors {
    static let digest = "4f024d07862f6f6b"
    static let detectors: [StaticString] = [detectorFiles]
    static let models: [StaticString] = [modelFiles]

    static let detectorFiles: StaticString = #"""
#file ai/anthropic-key.yaml
id: anthropic-key
title: Anthropic API key
class: secret
severity: critical
description: 'Anthropic API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.anthropic.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-ant-(?:api03|admin01)-[\w\-]{93}AA'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'ANTHROPIC_API_KEY=«sk-ant-api03-%{alnum:93}AA»'
#file ai/cohere-key.yaml
id: cohere-key
title: Cohere API key
class: secret
severity: high
description: 'Cohere API key: calls models on the owner''s bill.'
remedy: 'Revoke it in dashboard.cohere.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:cohere[\w.\-]{0,16}(?:key|token)|CO_API_KEY)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'COHERE_API_KEY="«%{alnum:40}»"'
#file ai/deepseek-key.yaml
id: deepseek-key
title: DeepSeek API key
class: secret
severity: high
description: 'DeepSeek API key: calls models on the owner''s bill.'
remedy: 'Revoke it in platform.deepseek.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:deepseek[\w.\-]{0,16}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}(sk-[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'DEEPSEEK_API_KEY=«sk-%{hex:32}»'
#file ai/fireworks-key.yaml
id: fireworks-key
title: Fireworks AI key
class: secret
severity: high
description: 'Fireworks AI key: calls models on the owner''s bill.'
remedy: 'Revoke it in the Fireworks settings, issue a new one, and keep it in a secret scope.'
pattern: 'fw_[A-Za-z0-9]{22,24}'
validators: [not-uniform]
context: [fireworks]
context_required: true
confidence: {base: 0.9}
examples:
  match:
    - 'FIREWORKS_API_KEY=«fw_%{alnum:24}»'
#file ai/groq-key.yaml
id: groq-key
title: Groq API key
class: secret
severity: high
description: 'Groq API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.groq.com, issue a new one, and keep it in a secret scope.'
pattern: 'gsk_[A-Za-z0-9]{52}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'GROQ_API_KEY=«gsk_%{alnum:52}»'
#file ai/huggingface-token.yaml
id: huggingface-token
title: Hugging Face token
class: secret
severity: high
description: 'Hugging Face token: reads private models and data, or writes them.'
remedy: 'Revoke it in huggingface.co under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?:hf|api_org)_[A-Za-z0-9]{34}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'HF_TOKEN=«hf_%{letters:34}»'
#file ai/langsmith-key.yaml
id: langsmith-key
title: LangSmith key
class: secret
severity: high
description: 'LangSmith key: reads traces with their prompts.'
remedy: 'Revoke it in smith.langchain.com under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'LANGCHAIN_API_KEY=«lsv2_pt_%{hex:32}_%{hex:10}»'
#file ai/mistral-key.yaml
id: mistral-key
title: Mistral API key
class: secret
severity: high
description: 'Mistral API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.mistral.ai, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:mistral[\w.\-]{0,16}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'MISTRAL_API_KEY=«%{alnum:32}»'
#file ai/nvidia-key.yaml
id: nvidia-key
title: NVIDIA API key
class: secret
severity: high
description: 'NVIDIA API key: calls models on the owner''s bill.'
remedy: 'Revoke it in build.nvidia.com, issue a new one, and keep it in a secret scope.'
pattern: 'nvapi-[A-Za-z0-9_\-]{60,70}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«nvapi-%{alnum:64}»'
#file ai/openai-key.yaml
id: openai-key
title: OpenAI API key
class: secret
severity: critical
description: 'OpenAI API key: calls models on the owner''s bill.'
remedy: 'Revoke it in platform.openai.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_\-]{20,120}T3BlbkFJ[A-Za-z0-9_\-]{20,120}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'OPENAI_API_KEY=«sk-%{alnum:20}T3BlbkFJ%{alnum:20}»'
    - '«sk-proj-%{alnum:74}T3BlbkFJ%{alnum:73}»'
#file ai/openai-project-key.yaml
id: openai-project-key
kind: openai-key
title: OpenAI project key without the infix
class: secret
severity: high
description: 'OpenAI project key without the infix: calls models on the owner''s bill.'
remedy: 'Revoke it in platform.openai.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-(?:proj|svcacct|admin)-[A-Za-z0-9_\-]{40,180}'
validators: [not-uniform]
confidence: {base: 0.93}
examples:
  match:
    - 'api_key="«sk-proj-%{alnum:48}»"'
#file ai/openrouter-key.yaml
id: openrouter-key
title: OpenRouter key
class: secret
severity: high
description: 'OpenRouter key: calls models on the owner''s bill.'
remedy: 'Revoke it in openrouter.ai under Keys, issue a new one, and keep it in a secret scope.'
pattern: 'sk-or-v1-[0-9a-f]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«sk-or-v1-%{hex:64}»'
#file ai/perplexity-key.yaml
id: perplexity-key
title: Perplexity API key
class: secret
severity: high
description: 'Perplexity API key: calls models on the owner''s bill.'
remedy: 'Revoke it in the Perplexity settings, issue a new one, and keep it in a secret scope.'
pattern: 'pplx-[A-Za-z0-9]{48,56}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«pplx-%{alnum:48}»'
#file ai/pinecone-key.yaml
id: pinecone-key
title: Pinecone API key
class: secret
severity: high
description: 'Pinecone API key: reads and writes indexes.'
remedy: 'Revoke it in app.pinecone.io under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{58,66}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«pcsk_%{alnum:6}_%{alnum:63}»'
#file ai/replicate-token.yaml
id: replicate-token
title: Replicate API token
class: secret
severity: high
description: 'Replicate API token: runs models on the owner''s bill.'
remedy: 'Revoke it in replicate.com under API tokens, issue a new one, and keep it in a secret scope.'
pattern: 'r8_[A-Za-z0-9]{37}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'REPLICATE_API_TOKEN=«r8_%{alnum:37}»'
#file ai/tavily-key.yaml
id: tavily-key
title: Tavily key
class: secret
severity: medium
description: 'Tavily key: searches on the owner''s bill.'
remedy: 'Revoke it in app.tavily.com, issue a new one, and keep it in a secret scope.'
pattern: 'tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}'
validators: [not-uniform]
examples:
  match:
    - '«tvly-%{alnum:32}»'
#file ai/wandb-key.yaml
id: wandb-key
title: Weights and Biases key
class: secret
severity: high
description: 'Weights and Biases key: reads and writes experiments.'
remedy: 'Revoke it in wandb.ai under User settings, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:wandb[\w.\-]{0,16}(?:key|token)|wandb login)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'WANDB_API_KEY=«%{hex:40}»'
#file ai/xai-key.yaml
id: xai-key
title: xAI API key
class: secret
severity: high
description: 'xAI API key: calls models on the owner''s bill.'
remedy: 'Revoke it in console.x.ai, issue a new one, and keep it in a secret scope.'
pattern: 'xai-[A-Za-z0-9_\-]{80}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'XAI_API_KEY=«xai-%{alnum:80}»'
#file build/buildkite-token.yaml
id: buildkite-token
title: Buildkite token
class: secret
severity: high
description: 'Buildkite token: starts builds and reads logs.'
remedy: 'Revoke it in Buildkite under API access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'bk(?:ua|pt|ct|at|aj)_[A-Za-z0-9]{20,64}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '«bkua_%{hex:40}»'
#file build/circleci-token.yaml
id: circleci-token
title: CircleCI token
class: secret
severity: high
description: 'CircleCI token: starts jobs and reads their settings.'
remedy: 'Revoke it in CircleCI under User settings, issue a new one, and keep it in a secret scope.'
pattern: 'CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'CIRCLE_TOKEN=«CCIPAT_%{alnum:22}_%{hex:40}»'
#file build/clojars-token.yaml
id: clojars-token
title: Clojars deploy token
class: secret
severity: high
description: 'Clojars deploy token: publishes packages.'
remedy: 'Revoke it in clojars.org under Deploy tokens, issue a new one, and keep it in a secret scope.'
pattern: 'CLOJARS_[a-z0-9]{60}'
validators: [not-uniform]
examples:
  match:
    - '«CLOJARS_%{hex:60}»'
#file build/crates-token.yaml
id: crates-token
title: crates.io API token
class: secret
severity: high
description: 'crates.io API token: publishes crates.'
remedy: 'Revoke it in crates.io under Account settings, issue a new one, and keep it in a secret scope.'
pattern: 'cio[A-Za-z0-9]{32}'
validators: [not-uniform]
context: [cargo, crates, registry]
context_required: true
confidence: {base: 0.85}
examples:
  match:
    - 'CARGO_REGISTRY_TOKEN=«cio%{alnum:32}»'
#file build/docker-token.yaml
id: docker-token
title: Docker Hub access token
class: secret
severity: high
description: 'Docker Hub access token: pushes and pulls images.'
remedy: 'Revoke it in Docker Hub under Security, issue a new one, and keep it in a secret scope.'
pattern: 'dckr_(?:pat|oat)_[A-Za-z0-9_\-]{27,40}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'docker login -p «dckr_pat_%{alnum:27}»'
#file build/doppler-token.yaml
id: doppler-token
title: Doppler token
class: secret
severity: critical
description: 'Doppler token: reads a project''s secrets.'
remedy: 'Revoke it in the Doppler dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_\-]{2,35}\.)?[A-Za-z0-9]{40,44}'
validators: [not-uniform]
examples:
  match:
    - 'DOPPLER_TOKEN=«dp.pt.%{alnum:43}»'
#file build/infracost-key.yaml
id: infracost-key
title: Infracost API key
class: secret
severity: low
description: 'Infracost API key: reads cost estimates.'
remedy: 'Revoke it in Infracost under Org settings, issue a new one, and keep it in a secret scope.'
pattern: 'ico-[A-Za-z0-9]{32}'
validators: [not-uniform]
examples:
  match:
    - 'INFRACOST_API_KEY=«ico-%{alnum:32}»'
#file build/jenkins-token.yaml
id: jenkins-token
title: Jenkins API token
class: secret
severity: high
description: 'Jenkins API token: acts as its owner.'
remedy: 'Revoke it in Jenkins under the user''s Security page, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:jenkins[\w.\-]{0,20}(?:token|key|pass))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}(11[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'JENKINS_API_TOKEN: 11%{hex:32}'
#file build/jfrog-token.yaml
id: jfrog-token
title: JFrog access token
class: secret
severity: high
description: 'JFrog access token: reads and writes artifacts.'
remedy: 'Revoke it in the platform under User management, issue a new one, and keep it in a secret scope.'
pattern: 'AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'ARTIFACTORY_KEY=«AKCp%{alnum:69}»'
#file build/launchdarkly-key.yaml
id: launchdarkly-key
title: LaunchDarkly key
class: secret
severity: medium
description: 'LaunchDarkly key: reads and changes feature flags.'
remedy: 'Revoke it in LaunchDarkly under Authorization, issue a new one, and keep it in a secret scope.'
pattern: '(?:sdk|api|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'LD_KEY=«sdk-%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file build/npm-token.yaml
id: npm-token
title: npm access token
class: secret
severity: critical
description: 'npm access token: publishes packages.'
remedy: 'Revoke it in npmjs.com under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'npm_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - '//registry.npmjs.org/:_authToken=«npm_%{crc}»'
  no_match:
    - 'npm_%{alnum:36}'
#file build/nuget-key.yaml
id: nuget-key
title: NuGet API key
class: secret
severity: high
description: 'NuGet API key: publishes packages.'
remedy: 'Revoke it in nuget.org under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'oy2[a-z0-9]{43}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'nuget push -ApiKey «oy2%{base32l:43}»'
#file build/onepassword-secret-key.yaml
id: onepassword-secret-key
title: 1Password secret key
class: secret
severity: critical
description: '1Password secret key: with the password it opens the account.'
remedy: 'Revoke it in 1Password by regenerating the secret key, issue a new one, and keep it in a secret scope.'
pattern: 'A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}'
validators: [not-uniform]
examples:
  match:
    - '«A3-%{UPPER:6}-%{UPPER:6}-%{UPPER:5}-%{UPPER:5}-%{UPPER:5}-%{UPPER:5}»'
#file build/onepassword-token.yaml
id: onepassword-token
title: 1Password service account token
class: secret
severity: critical
description: '1Password service account token: reads the vaults it names.'
remedy: 'Revoke it in 1Password under Developer tools, issue a new one, and keep it in a secret scope.'
pattern: 'ops_eyJ[A-Za-z0-9+/=_\-]{200,}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'OP_SERVICE_ACCOUNT_TOKEN=«ops_eyJ%{alnum:300}»'
#file build/postman-key.yaml
id: postman-key
title: Postman API key
class: secret
severity: high
description: 'Postman API key: reads collections and their secrets.'
remedy: 'Revoke it in Postman under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'X-Api-Key: «PMAK-%{hex:24}-%{hex:34}»'
#file build/pulumi-token.yaml
id: pulumi-token
title: Pulumi access token
class: secret
severity: high
description: 'Pulumi access token: deploys and reads state.'
remedy: 'Revoke it in app.pulumi.com under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'pul-[0-9a-f]{40}'
validators: [not-uniform]
examples:
  match:
    - 'PULUMI_ACCESS_TOKEN=«pul-%{hex:40}»'
#file build/pypi-token.yaml
id: pypi-token
title: PyPI upload token
class: secret
severity: critical
description: 'PyPI upload token: publishes packages.'
remedy: 'Revoke it in pypi.org under Account settings, issue a new one, and keep it in a secret scope.'
pattern: 'pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_\-]{50,}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'TWINE_PASSWORD=«pypi-AgEIcHlwaS5vcmc%{alnum:160}»'
#file build/rubygems-key.yaml
id: rubygems-key
title: RubyGems API key
class: secret
severity: high
description: 'RubyGems API key: publishes gems.'
remedy: 'Revoke it in rubygems.org under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'rubygems_[0-9a-f]{48}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'GEM_HOST_API_KEY=«rubygems_%{hex:48}»'
#file build/snyk-token.yaml
id: snyk-token
title: Snyk token
class: secret
severity: high
description: 'Snyk token: reads the organisation''s findings.'
remedy: 'Revoke it in Snyk under Account settings, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:snyk[\w.\-]{0,16}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'SNYK_TOKEN=«%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file build/sonar-token.yaml
id: sonar-token
title: SonarQube token
class: secret
severity: high
description: 'SonarQube token: reads analysis and uploads it.'
remedy: 'Revoke it in SonarQube under My account, Security, issue a new one, and keep it in a secret scope.'
pattern: 'sq[aup]_[0-9a-f]{40}'
validators: [not-uniform]
examples:
  match:
    - 'sonar.token=«squ_%{hex:40}»'
#file build/tailscale-key.yaml
id: tailscale-key
title: Tailscale key
class: secret
severity: critical
description: 'Tailscale key: joins machines to the private network.'
remedy: 'Revoke it in the admin console under Keys, issue a new one, and keep it in a secret scope.'
pattern: 'tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,32}-[A-Za-z0-9]{20,40}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'tailscale up --authkey «tskey-auth-%{alnum:17}-%{alnum:32}»'
#file build/terraform-token.yaml
id: terraform-token
title: HCP Terraform token
class: secret
severity: critical
description: 'HCP Terraform token: plans and applies, and reads state with its secrets.'
remedy: 'Revoke it in app.terraform.io under Tokens, issue a new one, and keep it in a secret scope.'
pattern: '[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_\-=]{60,70}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'credentials "app.terraform.io" { token = "«%{alnum:14}.atlasv1.%{alnum:67}»" }'
#file build/vault-token.yaml
id: vault-token
title: HashiCorp Vault token
class: secret
severity: critical
description: 'HashiCorp Vault token: reads the secrets its policies allow.'
remedy: 'Revoke it in Vault with `vault token revoke`, issue a new one, and keep it in a secret scope.'
pattern: 'hv[sbr]\.[A-Za-z0-9_\-]{24,300}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'X-Vault-Token: «hvs.%{alnum:90}»'
#file cloud/alibaba-access-key-id.yaml
id: alibaba-access-key-id
title: Alibaba Cloud access key id
class: secret
severity: medium
description: 'Alibaba Cloud access key id: names the key of an Alibaba Cloud account.'
remedy: 'Revoke it in the RAM console, issue a new one, and keep it in a secret scope.'
pattern: 'LTAI[A-Za-z0-9]{17,21}'
validators: [not-uniform]
examples:
  match:
    - 'accessKeyId: «LTAI%{alnum:20}»'
#file cloud/alibaba-access-key-secret.yaml
id: alibaba-access-key-secret
title: Alibaba Cloud access key secret
class: secret
severity: high
description: 'Alibaba Cloud access key secret: signs requests to the account.'
remedy: 'Revoke it in the RAM console, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:(?:alibaba|aliyun|oss)[\w.\-]{0,20}secret)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{30})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'aliyun_access_key_secret=«%{alnum:30}»'
#file cloud/aws-access-key-id.yaml
id: aws-access-key-id
title: AWS access key id
class: secret
severity: high
description: 'AWS access key id: names the key that signs requests to an AWS account.'
remedy: 'Revoke it in IAM under Security credentials, issue a new one, and keep it in a secret scope.'
pattern: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}'
validators: [aws-key-id, not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'aws_access_key_id = «AKIA%{base32:16}»'
    - 'COPY INTO t FROM ''s3://b'' WITH (CREDENTIAL (AWS_ACCESS_KEY = ''«AKIA%{base32:16}»''))'
    - 'key\nAKIA%{base32:16}'
  no_match:
    - 'AKIAIOSFODNN7EXAMPLE'
    - 'AKIA1111111111111111'
    - 'AKIAAAAAAAAAAAAAAAAA'
references:
  - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
#file cloud/aws-bedrock-key.yaml
id: aws-bedrock-key
title: AWS Bedrock API key
class: secret
severity: high
description: 'AWS Bedrock API key: calls models on the account.'
remedy: 'Revoke it in IAM under API keys for Amazon Bedrock, issue a new one, and keep it in a secret scope.'
pattern: 'ABSK[A-Za-z0-9+/]{109,269}={0,2}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'AWS_BEARER_TOKEN_BEDROCK=«ABSK%{base64:128}»'
#file cloud/aws-mws-token.yaml
id: aws-mws-token
title: Amazon MWS auth token
class: secret
severity: high
description: 'Amazon MWS auth token: reads and changes a seller account.'
remedy: 'Revoke it in Seller Central, issue a new one, and keep it in a secret scope.'
pattern: 'amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
examples:
  match:
    - 'auth: «amzn.mws.%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file cloud/aws-presigned-url.yaml
id: aws-presigned-url
title: AWS presigned URL
class: secret
severity: medium
description: 'AWS presigned URL: reads or writes one object without any account.'
remedy: 'Revoke it in IAM by deactivating the signing key, issue a new one, and keep it in a secret scope.'
pattern: '(?i)[?&]X-Amz-Signature=([0-9a-f]{64})'
validators: [presigned-url]
confidence: {base: 0.9}
examples:
  match:
    - 'https://b.s3.amazonaws.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20990101T000000Z&X-Amz-Expires=600&X-Amz-Signature=«%{hex:64}»'
#file cloud/aws-secret-access-key.yaml
id: aws-secret-access-key
title: AWS secret access key
class: secret
severity: critical
description: 'The secret half of an AWS access key: signs any request the key may make.'
remedy: 'Deactivate the key pair in IAM, check CloudTrail for its use, and move to an instance profile.'
pattern: '(?i)(?:aws|secret[_\-. ]?access|secret[_\-. ]?key|s3a?\.secret|A(?:KIA|SIA)[A-Z2-7]{16})[\w.\-]{0,40}?["''\])\\]{0,4}[ \t]{0,4}(?:=>|:=|[=:,/(]|[ \t])[ \t"''\\(=:]{0,6}([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)'
boundary: none
validators: [aws-secret]
entropy: 4.2
confidence: {base: 0.95}
examples:
  match:
    - 'aws_secret_access_key = «%{base64:40}»'
    - 'spark.conf.set("fs.s3a.secret.key", "«%{base64:40}»")'
    - 'CREDENTIAL (AWS_ACCESS_KEY = ''AKIA%{base32:16}'', AWS_SECRET_KEY = ''«%{base64:40}»'')'
  no_match:
    - 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
    - 'secret_key = %{hex:40}'
    - 'aws s3 cp s3://data/%{lower:30} .'
#file cloud/aws-session-token.yaml
id: aws-session-token
title: AWS session token
class: secret
severity: high
description: 'AWS session token: makes a temporary key pair usable until it expires.'
remedy: 'Revoke it in IAM by revoking the active sessions of the role, issue a new one, and keep it in a secret scope.'
pattern: '(?:FwoGZXIvYXdz|IQoJb3JpZ2lu)[A-Za-z0-9+/]{80,}={0,2}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'AWS_SESSION_TOKEN=«IQoJb3JpZ2lu%{base64:200}»'
#file cloud/azure-client-secret.yaml
id: azure-client-secret
title: Microsoft Entra client secret
class: secret
severity: critical
description: 'Microsoft Entra client secret: signs in as an app registration.'
remedy: 'Revoke it in the Entra admin centre under Certificates and secrets, issue a new one, and keep it in a secret scope.'
pattern: '[\w~.\-]{3}\dQ~[\w~.\-]{31,34}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'client_secret: «%{alnum:3}8Q~%{alnum:34}»'
#file cloud/azure-cosmos-key.yaml
id: azure-cosmos-key
title: Azure Cosmos DB key
class: secret
severity: critical
description: 'Azure Cosmos DB key: full access to the database account.'
remedy: 'Revoke it in the portal under Keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:cosmos[\w.\-]{0,40}["\''\\ ]{0,4}[=:,]["\''\\ ]{0,4}|documents\.azure\.com(?::443)?/?;AccountKey=)([A-Za-z0-9+/]{86}==)'
boundary: none
validators: [base64-64-bytes]
examples:
  match:
    - 'AccountEndpoint=https://a.documents.azure.com:443/;AccountKey=«%{bytes64}»;'
#file cloud/azure-devops-legacy-token.yaml
id: azure-devops-legacy-token
kind: azure-devops-token
title: Azure DevOps personal access token (52 characters)
class: secret
severity: high
description: 'Azure DevOps personal access token (52 characters): acts as its owner in the organisation.'
remedy: 'Revoke it in User settings, Personal access tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:azure[\w\-.]{0,20}(?:pat|token)|ado[_\-.]?(?:pat|token)|devops[\w\-.]{0,16}(?:pat|token)|SYSTEM_ACCESSTOKEN)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([a-z2-7]{52})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'AZURE_DEVOPS_PAT = "«%{base32l:52}»"'
#file cloud/azure-devops-token.yaml
id: azure-devops-token
title: Azure DevOps personal access token
class: secret
severity: high
description: 'Azure DevOps personal access token: acts as its owner in the organisation.'
remedy: 'Revoke it in User settings, Personal access tokens, issue a new one, and keep it in a secret scope.'
pattern: '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'AZURE_DEVOPS_EXT_PAT=«%{alnum:76}AZDO%{alnum:4}»'
#file cloud/azure-function-key.yaml
id: azure-function-key
title: Azure Functions key
class: secret
severity: medium
description: 'Azure Functions key: calls the function app.'
remedy: 'Revoke it in the portal under App keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)azurewebsites\.net/[^\s"\''\\]{1,200}[?&]code=([A-Za-z0-9_\-%]{40,80}(?:==|%3D%3D|))'
boundary: none
validators: [not-uniform]
examples:
  match:
    - 'https://jobs.azurewebsites.net/api/run?code=«%{alnum:54}==»'
#file cloud/azure-openai-key.yaml
id: azure-openai-key
title: Azure OpenAI key
class: secret
severity: high
description: 'Azure OpenAI key: calls the deployed models.'
remedy: 'Revoke it in the portal under Keys and Endpoint, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:azure[_\-. ]?openai[_\-. ]?(?:api[_\-]?)?key|openai[_\-.]?azure|AZURE_OPENAI_KEY)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{32}|[A-Za-z0-9]{84})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'AZURE_OPENAI_API_KEY=«%{hex:32}»'
#file cloud/azure-sas-token.yaml
id: azure-sas-token
title: Azure shared access signature
class: secret
severity: critical
description: 'Azure shared access signature: grants what `sp` says until `se`, to anybody.'
remedy: 'Revoke it in the portal by rotating the signing key, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:[?&;]|\b)sig=([A-Za-z0-9%+/]{42,60}(?:%3D|=){1,2})'
boundary: none
validators: [azure-sas]
confidence: {base: 0.9}
examples:
  match:
    - 'https://logs.blob.core.windows.net/audit?sv=2022-11-02&se=2099-01-01T00:00:00Z&sr=c&sp=racwdl&sig=«%{sig}»'
  no_match:
    - 'https://x.blob.core.windows.net/c?sv=2020-01-01&sig=REDACTED'
#file cloud/azure-shared-access-key.yaml
id: azure-shared-access-key
title: Azure Service Bus or Event Hubs key
class: secret
severity: critical
description: 'Azure Service Bus or Event Hubs key: sends to and reads from the namespace.'
remedy: 'Revoke it in the portal under Shared access policies, issue a new one, and keep it in a secret scope.'
pattern: '(?i)SharedAccessKey(?:=|"?\s{0,3}:\s{0,3}"?)([A-Za-z0-9+/]{43}=)'
boundary: none
validators: [base64-32-bytes]
confidence: {base: 0.95}
examples:
  match:
    - 'Endpoint=sb://audit.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«%{bytes32}»'
#file cloud/azure-storage-key.yaml
id: azure-storage-key
title: Azure storage account key
class: secret
severity: critical
description: 'Azure storage account key: full access to every container of the storage account.'
remedy: 'Revoke it in the portal under Access keys by rotating both keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:AccountKey|account[._\-]key|fs\.azure[\w.\-]{0,80}|storage[._\-]?key|storage[._\-]?account[._\-]?key|sharedkey)["''\])\\]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\(=]{0,6}([A-Za-z0-9+/]{86}==)'
boundary: none
validators: [base64-64-bytes]
confidence: {base: 0.9}
examples:
  match:
    - 'DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=«%{bytes64}»;EndpointSuffix=core.windows.net'
    - 'spark.conf.set("fs.azure.account.key.logs.dfs.core.windows.net", "«%{bytes64}»")'
  no_match:
    - 'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6'
    - 'AccountKey=${STORAGE_KEY}'
#file cloud/cloudflare-origin-key.yaml
id: cloudflare-origin-key
title: Cloudflare origin CA key
class: secret
severity: high
description: 'Cloudflare origin CA key: issues certificates for the zones.'
remedy: 'Revoke it in the dashboard under API Tokens, issue a new one, and keep it in a secret scope.'
pattern: 'v1\.0-[0-9a-f]{24}-[0-9a-f]{146}'
validators: [not-uniform]
examples:
  match:
    - 'X-Auth-User-Service-Key: «v1.0-%{hex:24}-%{hex:146}»'
#file cloud/cloudflare-token.yaml
id: cloudflare-token
title: Cloudflare API token
class: secret
severity: high
description: 'Cloudflare API token: changes DNS and delivery of the zones it names.'
remedy: 'Revoke it in the dashboard under API Tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:cloudflare[\w.\-]{0,24}(?:key|token|secret)|CF_API_(?:KEY|TOKEN))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9_\-]{40}|[0-9a-f]{37})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'CLOUDFLARE_API_TOKEN=«%{alnum:40}»'
#file cloud/databricks-oauth-secret.yaml
id: databricks-oauth-secret
title: Databricks OAuth client secret
class: secret
severity: critical
description: 'Databricks OAuth client secret: signs in as a service principal.'
remedy: 'Revoke it in the account console under Service principals, Secrets, issue a new one, and keep it in a secret scope.'
pattern: 'dose[0-9a-f]{32}'
validators: [not-uniform]
context: [client secret, databricks, oauth]
confidence: {base: 0.85, context: 0.98}
examples:
  match:
    - 'client_secret=«dose%{hex:32}»'
  no_match:
    - 'dose00000000000000000000000000000000'
#file cloud/databricks-refresh-token.yaml
id: databricks-refresh-token
title: Databricks OAuth refresh token
class: secret
severity: high
description: 'Databricks OAuth refresh token: renews a user session without signing in.'
remedy: 'Revoke it in the account console by ending the user sessions, issue a new one, and keep it in a secret scope.'
pattern: 'doau[0-9a-f]{32}'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'refresh_token: «doau%{hex:32}»'
  no_match:
    - 'doau11111111111111111111111111111111'
#file cloud/databricks-token.yaml
id: databricks-token
title: Databricks personal access token
class: secret
severity: critical
description: 'Databricks personal access token: acts as its owner in the workspace.'
remedy: 'Revoke it in the workspace under Settings, Developer, Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'dapi[0-9a-f]{32}(?:-\d)?'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'token = "«dapi%{hex:32}»"'
    - 'Authorization: Bearer «dapi%{hex:32}-2»'
    - '{\"token\": \"«dapi%{hex:32}»\"}'
  no_match:
    - 'dapi00000000000000000000000000000000'
    - 'dapi[REDACTED]'
    - 'dapi0123456789abcdef0123456789abcdef'
    - 'xdapi%{hex:32}'
references:
  - https://docs.databricks.com/dev-tools/auth/pat
#file cloud/delta-sharing-activation-link.yaml
id: delta-sharing-activation-link
title: Delta Sharing activation link
class: secret
severity: critical
description: 'Delta Sharing activation link: hands out the recipient token to whoever opens it first.'
remedy: 'Revoke it in Catalog Explorer by rotating the recipient token, issue a new one, and keep it in a secret scope.'
pattern: 'https://[\w.\-]{3,120}/delta_sharing/retrieve_config\.html\?[\w=&]{0,40}?([A-Za-z0-9_\-]{16,400})'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'https://dbc.cloud.databricks.com/delta_sharing/retrieve_config.html?«%{alnum:32}»'
#file cloud/delta-sharing-bearer-token.yaml
id: delta-sharing-bearer-token
title: Delta Sharing bearer token
class: secret
severity: critical
description: 'Delta Sharing bearer token: reads every table shared with the recipient.'
remedy: 'Revoke it in Catalog Explorer under Delta Sharing by rotating the recipient token, issue a new one, and keep it in a secret scope.'
pattern: '(?i)"?bearerToken\\?"?\s{0,4}[:=]\s{0,4}\\?["\'']?([A-Za-z0-9_\-]{32,128})'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - '{"shareCredentialsVersion":1,"bearerToken":"«%{alnum:43}»","endpoint":"https://sharing.cloud.databricks.com"}'
  no_match:
    - '"bearerToken": "<token>"'
#file cloud/digitalocean-token.yaml
id: digitalocean-token
title: DigitalOcean token
class: secret
severity: high
description: 'DigitalOcean token: manages droplets, databases and DNS.'
remedy: 'Revoke it in the control panel under API, issue a new one, and keep it in a secret scope.'
pattern: 'do[opr]_v1_[0-9a-f]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'DIGITALOCEAN_TOKEN=«dop_v1_%{hex:64}»'
#file cloud/fastly-token.yaml
id: fastly-token
title: Fastly API token
class: secret
severity: high
description: 'Fastly API token: purges and changes services.'
remedy: 'Revoke it in the account page under API tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:fastly[\w.\-]{0,20}(?:key|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9_\-]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'FASTLY_API_TOKEN=«%{alnum:32}»'
#file cloud/fly-token.yaml
id: fly-token
title: Fly.io token
class: secret
severity: high
description: 'Fly.io token: deploys and changes apps.'
remedy: 'Revoke it in `fly tokens revoke`, issue a new one, and keep it in a secret scope.'
pattern: '(?:FlyV1 )?fm[12][ar]?_[A-Za-z0-9+/=_,\-]{60,}'
validators: [not-uniform]
examples:
  match:
    - 'FLY_API_TOKEN="«fm2_%{base64:120}»"'
#file cloud/gcp-access-token.yaml
id: gcp-access-token
title: Google OAuth access token
class: secret
severity: high
description: 'Google OAuth access token: acts as the signed-in account for an hour.'
remedy: 'Revoke it in the account''s security page, issue a new one, and keep it in a secret scope.'
pattern: 'ya29\.[A-Za-z0-9_\-]{30,400}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'Authorization: Bearer «ya29.%{alnum:120}»'
#file cloud/gcp-api-key.yaml
id: gcp-api-key
title: Google API key
class: secret
severity: high
description: 'Google API key: calls the APIs that the key allows, on the owner''s bill.'
remedy: 'Revoke it in the Google Cloud console under Credentials, issue a new one, and keep it in a secret scope.'
pattern: 'AIza[\w\-]{35}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'key=«AIza%{alnum:35}»'
  no_match:
    - 'AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
#file cloud/gcp-hmac-secret.yaml
id: gcp-hmac-secret
title: Google Cloud Storage HMAC secret
class: secret
severity: high
description: 'Google Cloud Storage HMAC secret: reads and writes buckets as its service account.'
remedy: 'Revoke it in Cloud Storage settings under Interoperability, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:goog1[a-z0-9]{20,60}|gcs[_\-. ]?hmac[_\-. ]?secret|storage[_\-. ]?hmac)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9/+]{40})'
validators: [not-uniform]
entropy: 4.0
confidence: {base: 0.85}
examples:
  match:
    - 'gcs_hmac_secret = "«%{base64:40}»"'
#file cloud/gcp-oauth-client-secret.yaml
id: gcp-oauth-client-secret
title: Google OAuth client secret
class: secret
severity: high
description: 'Google OAuth client secret: identifies an OAuth application.'
remedy: 'Revoke it in the Google Cloud console under Credentials, issue a new one, and keep it in a secret scope.'
pattern: 'GOCSPX-[A-Za-z0-9_\-]{28}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '"client_secret":"«GOCSPX-%{alnum:28}»"'
#file cloud/gcp-refresh-token.yaml
id: gcp-refresh-token
title: Google OAuth refresh token
class: secret
severity: high
description: 'Google OAuth refresh token: mints access tokens until revoked.'
remedy: 'Revoke it in the account''s security page, issue a new one, and keep it in a secret scope.'
pattern: '1//0[A-Za-z0-9_\-]{40,120}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '"refresh_token": "«1//0%{alnum:61}»"'
#file cloud/gcp-service-account-key-id.yaml
id: gcp-service-account-key-id
title: Google service account key id
class: secret
severity: medium
description: 'Google service account key id: names a service-account key file that was written out.'
remedy: 'Revoke it in the Google Cloud console under Service accounts, Keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)private_key_id\\?"?\s{0,4}[:=]\s{0,4}\\?"?([0-9a-f]{40})'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '{"type":"service_account","private_key_id":"«%{hex:40}»"}'
#file cloud/heroku-key.yaml
id: heroku-key
title: Heroku API key
class: secret
severity: high
description: 'Heroku API key: manages every app of the account.'
remedy: 'Revoke it in the account page, issue a new one, and keep it in a secret scope.'
pattern: 'HRKU-[A-Za-z0-9_\-]{36,64}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'HEROKU_API_KEY=«HRKU-%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file cloud/heroku-legacy-key.yaml
id: heroku-legacy-key
kind: heroku-key
title: Heroku API key (UUID)
class: secret
severity: high
description: 'Heroku API key (UUID): manages every app of the account.'
remedy: 'Revoke it in the account page, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:heroku[\w.\-]{0,20}(?:key|token|secret))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'heroku_api_key: «%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file cloud/hetzner-token.yaml
id: hetzner-token
title: Hetzner Cloud token
class: secret
severity: high
description: 'Hetzner Cloud token: manages the project''s machines.'
remedy: 'Revoke it in the cloud console under Security, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:hcloud[\w.\-]{0,12}|hetzner[\w.\-]{0,16}token)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{64})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'HCLOUD_TOKEN=«%{alnum:64}»'
#file cloud/ibm-cloud-key.yaml
id: ibm-cloud-key
title: IBM Cloud API key
class: secret
severity: high
description: 'IBM Cloud API key: acts as its owner in the account.'
remedy: 'Revoke it in the IAM page of the IBM Cloud console, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:ibm[_\-. ]?(?:cloud)?[_\-. ]?(?:api|iam)?[_\-. ]?key)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9_\-]{44})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'IBMCLOUD_API_KEY="«%{alnum:44}»"'
#file cloud/linode-token.yaml
id: linode-token
title: Linode token (named)
class: secret
severity: high
description: 'Linode token (named): manages the account''s machines.'
remedy: 'Revoke it in the cloud manager under API tokens, issue a new one, and keep it in a secret scope.'
pattern: '(?i)linode[\w.\-]{0,20}["\'' =:]{1,6}([0-9a-f]{64})'
validators: [not-uniform]
examples:
  match:
    - 'LINODE_TOKEN=«%{hex:64}»'
#file cloud/netlify-token.yaml
id: netlify-token
title: Netlify personal access token
class: secret
severity: high
description: 'Netlify personal access token: deploys and changes sites.'
remedy: 'Revoke it in the user settings under Applications, issue a new one, and keep it in a secret scope.'
pattern: 'nfp_[A-Za-z0-9]{36}'
validators: [not-uniform]
examples:
  match:
    - 'NETLIFY_AUTH_TOKEN=«nfp_%{alnum:36}»'
#file cloud/render-key.yaml
id: render-key
title: Render API key
class: secret
severity: high
description: 'Render API key: deploys and changes services.'
remedy: 'Revoke it in the account settings, issue a new one, and keep it in a secret scope.'
pattern: 'rnd_[A-Za-z0-9]{28,40}'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'RENDER_API_KEY=«rnd_%{alnum:32}»'
#file cloud/tencent-secret-id.yaml
id: tencent-secret-id
title: Tencent Cloud secret id
class: secret
severity: medium
description: 'Tencent Cloud secret id: names the key of a Tencent Cloud account.'
remedy: 'Revoke it in the CAM console, issue a new one, and keep it in a secret scope.'
pattern: 'AKID[A-Za-z0-9]{32}'
validators: [not-uniform]
examples:
  match:
    - 'SecretId: «AKID%{alnum:32}»'
#file cloud/yandex-api-key.yaml
id: yandex-api-key
title: Yandex Cloud API key
class: secret
severity: high
description: 'Yandex Cloud API key: acts as its service account.'
remedy: 'Revoke it in the Yandex Cloud console, issue a new one, and keep it in a secret scope.'
pattern: 'AQVN[A-Za-z0-9_\-]{35,38}'
validators: [not-uniform]
examples:
  match:
    - 'api_key: «AQVN%{alnum:36}»'
#file data/airtable-token.yaml
id: airtable-token
title: Airtable token
class: secret
severity: high
description: 'Airtable token: reads and writes bases.'
remedy: 'Revoke it in airtable.com under Developer hub, issue a new one, and keep it in a secret scope.'
pattern: 'pat[A-Za-z0-9]{14}\.[0-9a-f]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«pat%{alnum:14}.%{hex:64}»'
#file data/confluent-secret.yaml
id: confluent-secret
title: Confluent Cloud secret
class: secret
severity: high
description: 'Confluent Cloud secret: produces to and consumes from topics.'
remedy: 'Revoke it in confluent.cloud under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:confluent[\w.\-]{0,24}secret|sasl[\w.\-]{0,12}password)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+/]{64})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'CONFLUENT_API_SECRET=«%{base64:64}»'
#file data/dbt-cloud-token.yaml
id: dbt-cloud-token
title: dbt Cloud token
class: secret
severity: high
description: 'dbt Cloud token: runs jobs and reads their settings.'
remedy: 'Revoke it in dbt Cloud under API tokens, issue a new one, and keep it in a secret scope.'
pattern: 'dbt[cu]_[A-Za-z0-9_\-]{35,60}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'DBT_CLOUD_TOKEN=«dbtc_%{alnum:40}»'
#file data/fivetran-secret.yaml
id: fivetran-secret
title: Fivetran API secret
class: secret
severity: high
description: 'Fivetran API secret: changes connectors.'
remedy: 'Revoke it in fivetran.com under API config, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:fivetran[\w.\-]{0,20}(?:secret|key))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'FIVETRAN_API_SECRET=«%{alnum:32}»'
#file data/looker-secret.yaml
id: looker-secret
title: Looker client secret
class: secret
severity: high
description: 'Looker client secret: queries as its user.'
remedy: 'Revoke it in Looker under Users, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:looker[\w.\-]{0,20}(?:secret))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{24})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'LOOKER_CLIENT_SECRET=«%{alnum:24}»'
#file data/mongodb-atlas-secret.yaml
id: mongodb-atlas-secret
title: MongoDB Atlas service account secret
class: secret
severity: critical
description: 'MongoDB Atlas service account secret: manages clusters.'
remedy: 'Revoke it in cloud.mongodb.com under Applications, issue a new one, and keep it in a secret scope.'
pattern: 'mdb_sa_sk_[A-Za-z0-9_\-]{40}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«mdb_sa_sk_%{alnum:40}»'
#file data/planetscale-token.yaml
id: planetscale-token
title: PlanetScale credential
class: secret
severity: high
description: 'PlanetScale credential: reads and writes databases.'
remedy: 'Revoke it in app.planetscale.com under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.\-]{32,64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«pscale_pw_%{alnum:43}»'
#file data/prefect-key.yaml
id: prefect-key
title: Prefect API key
class: secret
severity: high
description: 'Prefect API key: runs flows.'
remedy: 'Revoke it in app.prefect.cloud under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'pn[ub]_[A-Za-z0-9]{36}'
validators: [not-uniform]
examples:
  match:
    - 'PREFECT_API_KEY=«pnu_%{alnum:36}»'
#file data/supabase-key.yaml
id: supabase-key
title: Supabase secret key
class: secret
severity: critical
description: 'Supabase secret key: reads and writes past row security.'
remedy: 'Revoke it in supabase.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?:sbp|sb_secret)_[A-Za-z0-9_]{31,48}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'SUPABASE_KEY=«sbp_%{hex:40}»'
#file data/tableau-token.yaml
id: tableau-token
title: Tableau personal access token
class: secret
severity: high
description: 'Tableau personal access token: acts as its owner.'
remedy: 'Revoke it in Tableau under My account, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:tableau[\w.\-]{0,24}(?:secret|token))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'TABLEAU_TOKEN_SECRET="«%{base64:22}==:%{alnum:32}»"'
#file financial/bank-account-number.yaml
id: bank-account-number
title: Bank account number
class: financial
severity: medium
description: 'A national bank account number.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i)(?:bank[ _\-]?)?(?:account|acct)[ _\-]?(?:number|num|no|nbr|#)\.?\\?["'']?\s{0,3}(?:=|:|is|#)?\s{0,3}\\?["'']?(\d{8,17})'
confidence: {base: 0.75}
examples:
  match:
    - 'account_number = ''«000528163940»'''
    - 'bank account no. «12345678»'
  no_match:
    - 'account_number = 12'
#file financial/bic.yaml
id: bic
title: Bank identifier (BIC)
class: financial
severity: informational
description: 'A bank identifier code, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:swift|bic)(?i:[ _\-]?code)?[\\"''\])]{0,4}\s{0,3}(?:=|:|is|,)?\s{0,3}[\\"'']{0,2}([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)'
validators: [bic]
confidence: {base: 0.8, checked: 0.9}
examples:
  match:
    - 'SWIFT: «DEUTDEFF500»'
  no_match:
    - 'SWIFT: ABCDZZ11500'
#file financial/bitcoin-address.yaml
id: bitcoin-address
title: Bitcoin address
class: financial
severity: low
description: 'A Bitcoin address: links a person to payments.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:bitcoin|btc|wallet|satoshi|crypto)[\w .:="''\\\-]{0,40}?[^A-Za-z0-9]((?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71}))'
validators: [bitcoin]
confidence: {base: 0.5, checked: 0.97}
examples:
  match:
    - 'btc address: «1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2»'
    - 'wallet = "«bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»"'
  no_match:
    - 'btc address: 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'
#file financial/card-security-code.yaml
id: card-security-code
title: Card security code
class: financial
severity: critical
description: 'The security code of a payment card: PCI DSS forbids storing it at all.'
remedy: 'Remove the code from the data and from every query.'
pattern: '(?i)(?:cvv|cvc|card[ _]?security[ _]?code)2?\\?["'']?\s{0,3}(?:=|:|is)\s{0,3}\\?["'']?(\d{3,4})'
confidence: {base: 0.85}
examples:
  match:
    - 'cvv = «739»'
    - '"cvc": "«4821»"'
  no_match:
    - 'cvv_length: 3'
#file financial/credit-card.yaml
id: credit-card
title: Payment card number
class: financial
severity: high
description: 'A payment card number: PCI DSS forbids it in logs.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['4~4~4~4', '4~6~5', '4~4~4~4~3', '15', '16', '!12', '!13', '!14', '!17', '!18', '!19']
validators: [card]
context: [card, credit card, creditcard, cc, pan, cardnumber, card number, visa, mastercard, amex, kreditkarte, carte, tarjeta, payment]
confidence: {base: 0.5, checked: 0.88, context: 0.98}
examples:
  match:
    - 'WHERE card = ''«4539 1488 0343 6467»'''
    - 'card_number: «5555555555554444»'
    - '«3782-822463-10005»'
  no_match:
    - 'order_id=4539148803436467'
    - '4539 1488 0343 6468'
    - '4111111111111112'
#file financial/ethereum-address.yaml
id: ethereum-address
title: Ethereum address
class: financial
severity: low
description: 'An Ethereum address: links a person to payments.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:ethereum|eth|wallet|erc20|web3|crypto)[\w .:="''\\\-]{0,40}?[^A-Za-z0-9](0x[0-9a-fA-F]{40})'
validators: [ethereum, not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'eth wallet: «0x52908400098527886E0F7030069857D2E4169EE7»'
  no_match:
    - 'eth wallet: 0x0000000000000000000000000000000000000000'
#file financial/iban.yaml
id: iban
title: Bank account number (IBAN)
class: financial
severity: high
description: 'An international bank account number: names the account holder and enables direct debits.'
remedy: 'Mask the column before it reaches a query text.'
shape: account
confidence: {base: 0.95, checked: 0.97}
examples:
  match:
    - 'iban = ''«GB82 WEST 1234 5698 7654 32»'''
    - '«DE89370400440532013000»'
    - 'to «FR1420041010050500013M02606»'
  no_match:
    - 'GB82 WEST 1234 5698 7654 33'
    - 'DE89370400440532013001'
references:
  - https://www.swift.com/standards/data-standards/iban
#file financial/isin.yaml
id: isin
title: Securities number (ISIN)
class: financial
severity: informational
description: 'A securities identification number: reveals positions.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LLAAAAAAAAAD']
validators: [isin]
context: [isin, security, securities, bond, stock]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'isin = ''«US0378331005»'''
  no_match:
    - 'isin = ''US0378331006'''
#file financial/us-bank-routing.yaml
id: us-bank-routing
title: US bank routing number
class: financial
severity: low
description: 'An ABA routing number: with the account number it allows debits.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9']
validators: [aba-routing]
context: [routing, aba, rtn, routing number, transit]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'routing number «021000021»'
  no_match:
    - 'routing 021000022'
    - 'id 021000021'
#file general/age-secret-key.yaml
id: age-secret-key
title: age secret key
class: secret
severity: critical
description: 'age secret key: decrypts files.'
remedy: 'Revoke it in every place that encrypts to its public half, issue a new one, and keep it in a secret scope.'
pattern: 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'
validators: [not-uniform]
examples:
  match:
    - '«AGE-SECRET-KEY-1%{bech32:58}»'
#file general/basic-auth.yaml
id: basic-auth
title: HTTP basic authentication
class: secret
severity: high
description: 'User name and password in a request header, merely base64-encoded.'
remedy: 'Change the password and use a token that can be revoked.'
pattern: '(?i)\b(?:authorization["\''\\]{0,3}\s{0,3}[:=,]\s{0,3}["\''\\]{0,3}|\b)basic\s{1,3}([A-Za-z0-9+/]{8,400}={0,2})'
boundary: none
validators: [basic-credentials]
confidence: {base: 0.6, checked: 0.95}
examples:
  match:
    - 'Authorization: Basic «%{basic}»'
  no_match:
    - 'Authorization: Basic abcdefghijklmnop'
    - 'basic authentication'
#file general/bearer-token.yaml
id: bearer-token
title: Bearer token in a header
class: secret
severity: high
description: 'An opaque access token in an Authorization header.'
remedy: 'Revoke the token at its issuer and stop logging request headers.'
pattern: '(?i)bearer\\?["\'']?\s{1,3}\\?["\'']?([A-Za-z0-9_\-.~+/]{20,}={0,2})'
boundary: none
validators: [mixed-token]
entropy: 3.2
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: Bearer «%{alnum:40}»'
  no_match:
    - 'Authorization: Bearer ${TOKEN}'
    - 'Authorization: Bearer <access-token-goes-here>'
    - 'bearer authentication-is-required-for-this'
#file general/connection-string-password.yaml
id: connection-string-password
title: Password in a connection string
class: secret
severity: high
description: 'An ODBC, ADO.NET or similar connection string with its password.'
remedy: 'Change the password and read the connection string from a secret scope.'
pattern: '(?i)(?:(?:server|host|data source|driver|dsn|uid|user id|user|database|initial catalog|account|warehouse|accountname|endpoint)=[^;"''\n]{1,200};[^"''\n]{0,300}?)(?:password|pwd|passwd)[ ]?=[ ]?\{?([^\s;"''}\\<>]{3,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.95, checked: 0.95}
examples:
  match:
    - 'Server=tcp:db.corp,1433;Initial Catalog=hr;User ID=etl;Password=«%{alnum:14}»;Encrypt=True'
    - 'Driver={ODBC};Server=db;UID=etl;PWD=«%{alnum:10}»'
  no_match:
    - 'Server=db;UID=etl;PWD=<your_password>'
    - 'Server=db;Database=x;Password=${PW};'
#file general/curl-user-password.yaml
id: curl-user-password
title: Password on a command line
class: secret
severity: high
description: 'A command that carries user name and password as an argument.'
remedy: 'Change the password and read it from a file or secret scope.'
pattern: '(?i)(?:curl|wget)[^\n]{0,200}?\s(?:-u|--user|--proxy-user)[ =]{1,2}\\?["'']?[\w.@\\\-]{1,64}:([^\s"''\\]{4,100})'
boundary: none
validators: [connection-password]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'curl -u admin:«%{alnum:12}» https://api.corp/x'
  no_match:
    - 'curl -u admin:$PASSWORD https://api.corp/x'
    - 'curl -u user:password https://api'
#file general/generic-secret.yaml
id: generic-secret
title: Secret assigned to a name
class: secret
severity: high
description: 'A value that a model judges to be a credential, by its name, its texture and the code around it.'
remedy: 'Change the credential and read it from a secret scope instead of writing it into code.'
shape: assignment
confidence: {base: 0.5}
examples:
  match:
    - 'db_password = "«Kp7#vQ2z!mRw»"'
  no_match:
    - 'db_password = dbutils.secrets.get("scope", "db")'
    - 'password = "${DB_PASSWORD}"'
    - 'primary_key = "customer_id"'
#file general/htpasswd-hash.yaml
id: htpasswd-hash
kind: password-hash
title: Password hash
class: secret
severity: medium
description: 'A salted password hash: can be attacked offline.'
remedy: 'Change the passwords behind the hashes and keep hashes out of queries.'
pattern: '\$(?:2[abxy]\$\d{2}\$[./A-Za-z0-9]{53}|6\$(?:rounds=\d+\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}|apr1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|argon2i?d?\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{8,64}\$[A-Za-z0-9+/]{16,128})'
boundary: none
confidence: {base: 0.9}
examples:
  match:
    - 'hash = "«$2b$12$%{alnum:53}»"'
    - '«$6$%{alnum:8}$%{alnum:86}»'
#file general/jdbc-password.yaml
id: jdbc-password
title: Password in a JDBC URL
class: secret
severity: high
description: 'A JDBC URL with the password as a parameter.'
remedy: 'Change the password and give it as an option from a secret scope.'
pattern: '(?i)jdbc:[a-z0-9:+\-]{2,40}//?[^\s"''<>\\]{0,300}?[;?&](?:password|pwd|passwd|PWD)=([^\s;&"''\\<>]{3,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.97, checked: 0.97}
examples:
  match:
    - 'jdbc:sqlserver://db.corp:1433;databaseName=hr;user=etl;password=«%{alnum:12}»;encrypt=true'
    - 'jdbc:mysql://db:3306/x?user=root&password=«%{alnum:10}»'
  no_match:
    - 'jdbc:mysql://db:3306/x?user=root&password=${PW}'
    - 'jdbc:postgresql://db/x?user=a&password=<password>'
#file general/jwt.yaml
id: jwt
title: JSON web token
class: secret
severity: high
description: 'A signed token that proves who somebody is until it expires; Databricks OAuth tokens have this form.'
remedy: 'End the session or rotate the signing key if the token has not expired, and stop logging tokens.'
pattern: 'ey[JK][A-Za-z0-9_\-]{15,}\.ey[JK][A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{8,}|eyJ[A-Za-z0-9_\-]{15,}\.(?:[A-Za-z0-9_\-]{0,}\.){3}[A-Za-z0-9_\-]{16,}'
boundary: none
validators: [jwt]
confidence: {base: 0.6, checked: 0.95}
examples:
  match:
    - 'Authorization: Bearer «%{jwt}»'
    - '{\"token\":\"«%{jwt}»\"}'
  no_match:
    - 'eyJhbGciOi.eyJzdWIiOiIx.abc'
    - 'eyJ%{alnum:20}.eyJ%{alnum:20}.%{alnum:40}'
#file general/mnemonic-phrase.yaml
id: mnemonic-phrase
title: Wallet recovery phrase
class: secret
severity: critical
description: 'The words that restore a cryptocurrency wallet.'
remedy: 'Move the funds to a new wallet at once.'
pattern: '(?i)(?:mnemonic|seed[ _\-]?phrase|recovery[ _\-]?phrase|seed[ _\-]?words)["''\\]{0,3}\s{0,3}(?:=|:|is)\s{0,3}\\?["'']?((?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){12})?[a-z]{3,8})'
boundary: none
validators: [mnemonic-words]
confidence: {base: 0.9}
examples:
  match:
    - 'mnemonic = "«velvet orbit cactus lunar meadow tribal quarter fossil ginger harbor pistol anchor»"'
  no_match:
    - 'seed phrase: the words that you are given when the wallet was made are not stored'
#file general/mysql-password.yaml
id: mysql-password
title: Password of a database client
class: secret
severity: high
description: 'A MySQL or MariaDB command with the password behind -p.'
remedy: 'Change the password and read it from an option file or a secret scope.'
pattern: '(?i)(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb)\s[^\n|;]{0,200}?\s-p([^\s"''\\;|]{4,100})'
boundary: none
validators: [connection-password]
confidence: {base: 0.9, checked: 0.9}
examples:
  match:
    - 'mysql -h db01 -u etl -p«%{alnum:12}» sales'
  no_match:
    - 'mysql -h db01 -u etl -p$MYSQL_PWD sales'
    - 'mysql -h db01 -p'
#file general/password-in-url.yaml
id: password-in-url
title: Password in a URL
class: secret
severity: high
description: 'A URL that carries user name and password: database, broker, proxy or repository.'
remedy: 'Change the password and pass credentials through a secret scope.'
pattern: '[a-zA-Z][a-zA-Z0-9+.\-]{1,20}://[^\s:@/"''\\<>{}\[\]]{0,80}:([^\s@/"''\\<>]{3,120})@[a-zA-Z0-9\[._\-]'
boundary: none
validators: [connection-password]
confidence: {base: 0.93, checked: 0.93}
examples:
  match:
    - 'postgresql://etl:«Tr4il-%{alnum:8}»@db.internal:5432/audit'
    - 'mongodb+srv://svc:«%{alnum:14}»@cluster0.mongodb.net/x'
    - 'https://bob:«%{alnum:12}»@proxy.corp:3128'
    - 'redis://:«%{alnum:20}»@cache:6379/0'
  no_match:
    - 'postgresql://user:${DB_PASSWORD}@db:5432/x'
    - 'https://user:password@example.com'
    - 'mysql://root:****@db/x'
    - 'postgres://{user}:{password}@{host}/db'
    - 'http://host:8080/a@b'
#file general/private-key.yaml
id: private-key
title: Private key
class: secret
severity: critical
description: 'A private key in PEM form: decrypts, signs or logs in as its owner.'
remedy: 'Replace the key pair everywhere its public half is trusted and keep keys out of notebooks.'
pattern: '-----BEGIN [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----(?:(?:[A-Za-z0-9+/=\s,:\-."\'']|\\r|\\n|\\\\n){40,}?-----END [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----)?'
boundary: none
validators: [private-key]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - '«%{pem}»'
    - 'key = "«%{pemescaped}»"'
    - '-----BEGIN RSA PRIVATE KEY-----'
  no_match:
    - '-----BEGIN PUBLIC KEY-----'
#file general/putty-private-key.yaml
id: putty-private-key
kind: private-key
title: PuTTY private key
class: secret
severity: high
description: 'PuTTY private key: logs in as its owner.'
remedy: 'Revoke it in every host that trusts the public half, issue a new one, and keep it in a secret scope.'
pattern: 'PuTTY-User-Key-File-[23]: [a-z0-9\-]{4,30}'
boundary: none
examples:
  match:
    - 'PuTTY-User-Key-File-3: ssh-ed25519'
#file general/snowflake-password.yaml
id: snowflake-password
title: Snowflake password option
class: secret
severity: high
description: 'The password option of the Snowflake connector, in clear.'
remedy: 'Change the password and use key-pair authentication from a secret scope.'
pattern: '(?i)sfPassword\\?["'']?\s{0,3}(?:=>|[:=,])\s{0,3}\\?["'']([^"''\\\n]{4,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.96, checked: 0.96}
examples:
  match:
    - '"sfUser": "etl", "sfPassword": "«%{alnum:14}»"'
    - '.option("sfPassword", "«%{alnum:12}»")'
  no_match:
    - '"sfPassword": dbutils.secrets.get("s", "k")'
    - '.option("sfPassword", "{{secrets/s/k}}")'
#file general/sql-user-password.yaml
id: sql-user-password
title: Password in a SQL statement
class: secret
severity: high
description: 'A statement that creates or changes a user or connection with its password in clear.'
remedy: 'Change the password and use SECRET() or a secret scope in the statement.'
pattern: '(?i)(?:identified\s{1,3}(?:by|with\s{1,3}\w{1,40}\s{1,3}(?:by|as))|(?:create|alter)\s{1,3}(?:user|role|login)\s[^;]{0,200}?password\s{0,3}=?)\s{0,3}\\?[''"]([^''"\\\n]{3,128})'
boundary: none
validators: [connection-password]
confidence: {base: 0.96, checked: 0.96}
examples:
  match:
    - 'CREATE USER etl IDENTIFIED BY ''«%{alnum:12}»'''
    - 'ALTER ROLE etl WITH LOGIN PASSWORD ''«%{alnum:10}»'''
    - 'CREATE LOGIN etl WITH PASSWORD = ''«%{alnum:12}»'''
  no_match:
    - 'CREATE USER etl IDENTIFIED BY ''<password>'''
#file general/sshpass-password.yaml
id: sshpass-password
title: Password given to sshpass
class: secret
severity: high
description: 'An ssh password on the command line.'
remedy: 'Change the password and log in with a key.'
pattern: '(?i)sshpass\s{1,3}-p\s{0,3}\\?["'']?([^\s"''\\]{4,100})'
boundary: none
validators: [connection-password]
examples:
  match:
    - 'sshpass -p ''«%{alnum:10}»'' ssh root@10.0.0.8'
  no_match:
    - 'sshpass -p $PASS ssh root@h'
#file messaging/brevo-key.yaml
id: brevo-key
title: Brevo API key
class: secret
severity: high
description: 'Brevo API key: sends mail as the company.'
remedy: 'Revoke it in the Brevo account page, issue a new one, and keep it in a secret scope.'
pattern: 'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«xkeysib-%{hex:64}-%{alnum:16}»'
#file messaging/discord-bot-token.yaml
id: discord-bot-token
title: Discord bot token
class: secret
severity: high
description: 'Discord bot token: acts as the bot.'
remedy: 'Revoke it in the Discord developer portal, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:discord[\w.\-]{0,16}(?:token|secret)|bot[_\-. ]?token)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([MNO][A-Za-z0-9]{23,25}\.[\w\-]{6}\.[\w\-]{27,38})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'DISCORD_TOKEN=«M%{alnum:24}.%{alnum:6}.%{alnum:38}»'
#file messaging/discord-webhook.yaml
id: discord-webhook
title: Discord webhook
class: secret
severity: medium
description: 'Discord webhook: posts into a channel.'
remedy: 'Revoke it in the channel''s integrations, issue a new one, and keep it in a secret scope.'
pattern: 'https://(?:canary\.|ptb\.)?discord(?:app)?\.com/api/webhooks/\d{17,20}/[A-Za-z0-9_\-]{60,80}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«https://discord.com/api/webhooks/%{digits:18}/%{alnum:68}»'
#file messaging/google-chat-webhook.yaml
id: google-chat-webhook
title: Google Chat webhook
class: secret
severity: medium
description: 'Google Chat webhook: posts into a space.'
remedy: 'Revoke it in the space''s webhooks, issue a new one, and keep it in a secret scope.'
pattern: 'https://chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_\-]{8,20}/messages\?key=[\w\-]{39}&token=[\w%\-]{30,60}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«https://chat.googleapis.com/v1/spaces/%{alnum:11}/messages?key=AIza%{alnum:35}&token=%{alnum:43}»'
#file messaging/mailchimp-key.yaml
id: mailchimp-key
title: Mailchimp API key
class: secret
severity: high
description: 'Mailchimp API key: reads mailing lists.'
remedy: 'Revoke it in the Mailchimp account page, issue a new one, and keep it in a secret scope.'
pattern: '[0-9a-f]{32}-us\d{1,2}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'MAILCHIMP=«%{hex:32}-us14»'
#file messaging/mailgun-key.yaml
id: mailgun-key
title: Mailgun key
class: secret
severity: high
description: 'Mailgun key: sends mail as the company.'
remedy: 'Revoke it in the Mailgun settings, issue a new one, and keep it in a secret scope.'
pattern: 'key-[0-9a-f]{32}'
validators: [not-uniform]
context: [mailgun]
confidence: {base: 0.85}
examples:
  match:
    - 'api:«key-%{hex:32}»'
#file messaging/postmark-token.yaml
id: postmark-token
title: Postmark server token
class: secret
severity: high
description: 'Postmark server token: sends mail as the company.'
remedy: 'Revoke it in the Postmark server page, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:postmark[\w.\-]{0,20}(?:key|token)?)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'X-Postmark-Server-Token: «%{uuid}»'
#file messaging/resend-key.yaml
id: resend-key
title: Resend API key
class: secret
severity: high
description: 'Resend API key: sends mail as the company.'
remedy: 'Revoke it in resend.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'RESEND_API_KEY=«re_%{alnum:8}_%{alnum:24}»'
#file messaging/sendgrid-key.yaml
id: sendgrid-key
title: SendGrid API key
class: secret
severity: high
description: 'SendGrid API key: sends mail as the company.'
remedy: 'Revoke it in the SendGrid settings, issue a new one, and keep it in a secret scope.'
pattern: 'SG\.[\w\-]{22}\.[\w\-]{43}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'SENDGRID_API_KEY=«SG.%{alnum:22}.%{alnum:43}»'
#file messaging/slack-app-token.yaml
id: slack-app-token
kind: slack-token
title: Slack app-level token
class: secret
severity: high
description: 'Slack app-level token: connects as the app.'
remedy: 'Revoke it in api.slack.com under Basic information, issue a new one, and keep it in a secret scope.'
pattern: 'xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]{30,80}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«xapp-1-A%{UPPER:10}-%{digits:13}-%{hex:64}»'
#file messaging/slack-token.yaml
id: slack-token
title: Slack token
class: secret
severity: high
description: 'Slack token: reads and writes messages.'
remedy: 'Revoke it in api.slack.com under the app''s installation, issue a new one, and keep it in a secret scope.'
pattern: 'xox[abeoprs]-(?:\d{1,2}-)?[0-9A-Za-z\-]{10,250}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'SLACK_TOKEN=«xoxb-%{digits:12}-%{digits:12}-%{alnum:24}»'
  no_match:
    - 'xoxb-your-token-here'
    - 'xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx'
#file messaging/slack-webhook.yaml
id: slack-webhook
title: Slack webhook
class: secret
severity: medium
description: 'Slack webhook: posts into a channel.'
remedy: 'Revoke it in api.slack.com under Incoming webhooks, issue a new one, and keep it in a secret scope.'
pattern: 'https://hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{40,80}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«https://hooks.slack.com/services/T%{UPPER:10}/B%{UPPER:10}/%{alnum:24}»'
  no_match:
    - 'https://hooks.slack.com/services/TXXXXXXXX/BXXXXXXXX/XXXXXXXXXXXXXXXXXXXXXXXX'
#file messaging/teams-webhook.yaml
id: teams-webhook
title: Microsoft Teams webhook
class: secret
severity: medium
description: 'Microsoft Teams webhook: posts into a channel.'
remedy: 'Revoke it in the channel''s connectors, issue a new one, and keep it in a secret scope.'
pattern: 'https://[a-z0-9\-]{1,40}\.webhook\.office\.com/webhookb2/[0-9a-f\-]{36}@[0-9a-f\-]{36}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f\-]{36}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«https://acme.webhook.office.com/webhookb2/%{uuid}@%{uuid}/IncomingWebhook/%{hex:32}/%{uuid}»'
#file messaging/telegram-bot-token.yaml
id: telegram-bot-token
title: Telegram bot token
class: secret
severity: high
description: 'Telegram bot token: acts as the bot.'
remedy: 'Revoke it in Telegram by asking BotFather for a new one, issue a new one, and keep it in a secret scope.'
pattern: '\d{8,10}:AA[A-Za-z0-9_\-]{33}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'https://api.telegram.org/bot%{digits:9}:AA%{alnum:33}/send'
    - 'TOKEN=«%{digits:10}:AA%{alnum:33}»'
#file messaging/twilio-auth-token.yaml
id: twilio-auth-token
title: Twilio auth token
class: secret
severity: high
description: 'Twilio auth token: sends messages and reads calls.'
remedy: 'Revoke it in console.twilio.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:twilio[\w.\-]{0,20}(?:token|secret|key))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'TWILIO_AUTH_TOKEN=«%{hex:32}»'
#file messaging/twilio-key.yaml
id: twilio-key
title: Twilio API key
class: secret
severity: high
description: 'Twilio API key: sends messages as the account.'
remedy: 'Revoke it in console.twilio.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i:twilio)[^\n]{0,60}?(SK[0-9a-f]{32})'
validators: [not-uniform]
examples:
  match:
    - 'twilio key «SK%{hex:32}»'
#file messaging/zapier-webhook.yaml
id: zapier-webhook
title: Zapier webhook
class: secret
severity: low
description: 'Zapier webhook: starts a workflow.'
remedy: 'Revoke it in Zapier by replacing the trigger, issue a new one, and keep it in a secret scope.'
pattern: 'https://hooks\.zapier\.com/hooks/catch/\d{4,12}/[a-z0-9]{5,12}'
boundary: none
examples:
  match:
    - '«https://hooks.zapier.com/hooks/catch/%{digits:7}/%{lower:7}»'
#file monitoring/datadog-key.yaml
id: datadog-key
title: Datadog key
class: secret
severity: high
description: 'Datadog key: writes or reads metrics and logs.'
remedy: 'Revoke it in Datadog under Organization settings, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:datadog[\w.\-]{0,20}(?:key|token)?|DD_(?:API|APP(?:LICATION)?)_KEY)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{40}|[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'DD_API_KEY=«%{hex:32}»'
    - 'datadog_app_key: "«%{hex:40}»"'
#file monitoring/dynatrace-token.yaml
id: dynatrace-token
title: Dynatrace token
class: secret
severity: high
description: 'Dynatrace token: reads and writes monitoring data.'
remedy: 'Revoke it in Dynatrace under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'Api-Token «dt0c01.%{UPPER:24}.%{UPPER:64}»'
#file monitoring/elastic-key.yaml
id: elastic-key
title: Elastic API key
class: secret
severity: high
description: 'Elastic API key: reads and writes indexes.'
remedy: 'Revoke it in Kibana under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:(?:elastic|kibana)[\w.\-]{0,20}key|Authorization: ApiKey)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+/_\-]{40,120}={0,2})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: ApiKey «%{base64:58}==»'
#file monitoring/grafana-cloud-token.yaml
id: grafana-cloud-token
title: Grafana Cloud token
class: secret
severity: high
description: 'Grafana Cloud token: writes and reads metrics and logs.'
remedy: 'Revoke it in Grafana Cloud under Access policies, issue a new one, and keep it in a secret scope.'
pattern: 'glc_eyJ[A-Za-z0-9+/]{60,400}={0,2}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«glc_eyJ%{base64:120}»'
#file monitoring/grafana-legacy-key.yaml
id: grafana-legacy-key
kind: grafana-token
title: Grafana API key
class: secret
severity: high
description: 'Grafana API key: reads and changes dashboards.'
remedy: 'Revoke it in Grafana under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - '«eyJrIjoi%{base64:100}»'
#file monitoring/grafana-token.yaml
id: grafana-token
title: Grafana service account token
class: secret
severity: high
description: 'Grafana service account token: reads and changes dashboards and data sources.'
remedy: 'Revoke it in Grafana under Service accounts, issue a new one, and keep it in a secret scope.'
pattern: 'glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}'
validators: [grafana-checksum]
confidence: {base: 0.9, failed: 0.3}
examples:
  match:
    - 'Authorization: Bearer «%{grafana}»'
  no_match:
    - 'glsa_%{alnum:32}_%{hex:8}'
#file monitoring/newrelic-key.yaml
id: newrelic-key
title: New Relic user key
class: secret
severity: high
description: 'New Relic user key: reads and changes the account.'
remedy: 'Revoke it in one.newrelic.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: 'NRAK-[A-Z0-9]{27}|NRI[IQ]-[A-Za-z0-9_\-]{32}|NRJS-[0-9a-f]{19}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'NEW_RELIC_API_KEY=«NRAK-%{UPPER:27}»'
#file monitoring/newrelic-license-key.yaml
id: newrelic-license-key
title: New Relic licence key
class: secret
severity: high
description: 'New Relic licence key: writes data into the account.'
remedy: 'Revoke it in one.newrelic.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:new[_\-. ]?relic[\w.\-]{0,20}(?:key|license)?)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{36}NRAL)'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'NEW_RELIC_LICENSE_KEY=«%{hex:36}NRAL»'
#file monitoring/opsgenie-key.yaml
id: opsgenie-key
title: Opsgenie key
class: secret
severity: high
description: 'Opsgenie key: reads and raises alerts.'
remedy: 'Revoke it in Opsgenie under API key management, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:opsgenie[\w.\-]{0,20}(?:key|token)|GenieKey)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: GenieKey «%{uuid}»'
#file monitoring/pagerduty-key.yaml
id: pagerduty-key
title: PagerDuty key
class: secret
severity: high
description: 'PagerDuty key: reads and raises incidents.'
remedy: 'Revoke it in PagerDuty under API access keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:pager_?duty[\w.\-]{0,20}(?:key|token)?)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9+_\-]{20}|[0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'PAGERDUTY_TOKEN=«u+%{alnum:18}»'
#file monitoring/sentry-dsn.yaml
id: sentry-dsn
title: Sentry DSN with secret
class: secret
severity: low
description: 'Sentry DSN with secret: writes events.'
remedy: 'Revoke it in sentry.io under Client keys, issue a new one, and keep it in a secret scope.'
pattern: 'https://[0-9a-f]{32}:([0-9a-f]{32})@[\w.\-]*sentry\.io/\d+'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'https://%{hex:32}:«%{hex:32}»@o1.ingest.sentry.io/42'
#file monitoring/sentry-token.yaml
id: sentry-token
title: Sentry token
class: secret
severity: high
description: 'Sentry token: reads errors and releases.'
remedy: 'Revoke it in sentry.io under Auth tokens, issue a new one, and keep it in a secret scope.'
pattern: 'sntry[su]_[A-Za-z0-9+/=_]{60,400}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'SENTRY_AUTH_TOKEN=«sntryu_%{hex:64}»'
#file monitoring/splunk-hec-token.yaml
id: splunk-hec-token
title: Splunk HEC token
class: secret
severity: high
description: 'Splunk HEC token: writes events.'
remedy: 'Revoke it in Splunk under Data inputs, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:splunk[\w.\-]{0,20}(?:token|key)?|Authorization: Splunk|hec[_\-. ]token)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: Splunk «%{uuid}»'
#file monitoring/sumologic-key.yaml
id: sumologic-key
title: Sumo Logic access key
class: secret
severity: high
description: 'Sumo Logic access key: reads logs.'
remedy: 'Revoke it in Sumo Logic under Access keys, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:sumo[_\-]?(?:logic)?[\w.\-]{0,20}key)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{64})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'SUMOLOGIC_ACCESSKEY="«%{alnum:64}»"'
#file payment/adyen-key.yaml
id: adyen-key
title: Adyen API key
class: secret
severity: high
description: 'Adyen API key: moves money.'
remedy: 'Revoke it in the Adyen customer area, issue a new one, and keep it in a secret scope.'
pattern: 'AQE[a-z][hmv][A-Za-z0-9+/]{40,200}(?:=|-)[A-Za-z0-9+/=\-<>()\[\]{}!@#$%^&*.,;:~]{20,120}'
boundary: none
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - '"«AQEyhm%{base64:80}=-%{alnum:44}»"'
#file payment/braintree-token.yaml
id: braintree-token
title: PayPal Braintree access token
class: secret
severity: critical
description: 'PayPal Braintree access token: moves money.'
remedy: 'Revoke it in the Braintree control panel, issue a new one, and keep it in a secret scope.'
pattern: 'access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«access_token$production$%{lower:16}$%{hex:32}»'
#file payment/easypost-key.yaml
id: easypost-key
title: EasyPost key
class: secret
severity: high
description: 'EasyPost key: buys postage.'
remedy: 'Revoke it in the EasyPost dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'EZ[AT]K[A-Za-z0-9]{54}'
validators: [not-uniform]
examples:
  match:
    - '«EZAK%{alnum:54}»'
#file payment/flutterwave-key.yaml
id: flutterwave-key
title: Flutterwave secret key
class: secret
severity: high
description: 'Flutterwave secret key: moves money.'
remedy: 'Revoke it in the Flutterwave dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'FLWSECK(?:_TEST)?-[0-9a-zA-Z]{12,40}-X'
validators: [not-uniform]
examples:
  match:
    - '«FLWSECK-%{hex:32}-X»'
#file payment/plaid-token.yaml
id: plaid-token
title: Plaid access token
class: secret
severity: critical
description: 'Plaid access token: reads bank accounts.'
remedy: 'Revoke it in the Plaid dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'access-(?:production|development|sandbox)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
examples:
  match:
    - '«access-production-%{hex:8}-%{hex:4}-%{hex:4}-%{hex:4}-%{hex:12}»'
#file payment/razorpay-key.yaml
id: razorpay-key
title: Razorpay key
class: secret
severity: high
description: 'Razorpay key: moves money.'
remedy: 'Revoke it in the Razorpay dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'rzp_(?:live|test)_[A-Za-z0-9]{14}'
validators: [stripe-mode]
examples:
  match:
    - '«rzp_live_%{alnum:14}»'
#file payment/shopify-token.yaml
id: shopify-token
title: Shopify token
class: secret
severity: high
description: 'Shopify token: reads and changes a shop.'
remedy: 'Revoke it in the shop''s admin under Apps, issue a new one, and keep it in a secret scope.'
pattern: 'shp(?:at|ss|ca|pa)_[0-9a-fA-F]{32}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - 'X-Shopify-Access-Token: «shpat_%{hex:32}»'
#file payment/square-secret.yaml
id: square-secret
title: Square application secret
class: secret
severity: high
description: 'Square application secret: identifies the application.'
remedy: 'Revoke it in the Square developer dashboard, issue a new one, and keep it in a secret scope.'
pattern: 'sq0csp-[A-Za-z0-9_\-]{43}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«sq0csp-%{alnum:43}»'
#file payment/square-token.yaml
id: square-token
title: Square access token
class: secret
severity: critical
description: 'Square access token: charges cards and reads customers.'
remedy: 'Revoke it in the Square developer dashboard, issue a new one, and keep it in a secret scope.'
pattern: '(?:EAAA|sq0atp-)[A-Za-z0-9_\-]{22,60}'
validators: [not-uniform]
context: [square]
confidence: {base: 0.9}
examples:
  match:
    - 'Authorization: Bearer «EAAA%{alnum:60}»'
#file payment/stripe-key.yaml
id: stripe-key
title: Stripe secret key
class: secret
severity: critical
description: 'Stripe secret key: moves money and reads customers.'
remedy: 'Revoke it in dashboard.stripe.com under API keys, issue a new one, and keep it in a secret scope.'
pattern: '(?:sk|rk)_(?:live|test|prod)_[0-9A-Za-z]{10,99}'
validators: [stripe-mode]
confidence: {base: 0.97}
examples:
  match:
    - 'STRIPE_KEY=«sk_live_%{alnum:24}»'
    - '«rk_live_%{alnum:40}»'
  no_match:
    - 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx'
#file payment/stripe-webhook-secret.yaml
id: stripe-webhook-secret
title: Stripe webhook secret
class: secret
severity: high
description: 'Stripe webhook secret: forges events.'
remedy: 'Revoke it in dashboard.stripe.com under Webhooks, issue a new one, and keep it in a secret scope.'
pattern: 'whsec_[A-Za-z0-9+/]{32,64}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '«whsec_%{alnum:32}»'
#file personal/ar-cuit.yaml
id: ar-cuit
title: Argentine CUIT or CUIL
class: personal
severity: high
description: 'Argentine CUIT or CUIL: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['2-8-1', '!11']
validators: [ar-cuit]
context: [cuit, cuil]
confidence: {base: 0.4, checked: 0.92, context: 0.98}
examples:
  match:
    - 'cuit = ''«20-12345678-6»'''
  no_match:
    - 'cuit = ''20-12345678-7'''
#file personal/at-social-security.yaml
id: at-social-security
title: Austrian social security number
class: personal
severity: high
description: 'Austrian social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10', '!4 6']
validators: [at-svnr]
context: [svnr, sozialversicherung, sozialversicherungsnummer, sv nummer]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'SVNR «1237 010180»'
  no_match:
    - 'SVNR 1236 010180'
#file personal/au-abn.yaml
id: au-abn
title: Australian business number
class: personal
severity: low
description: 'Australian business number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!2 3 3 3', '!11']
validators: [au-abn]
context: [abn]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'ABN «51 824 753 556»'
  no_match:
    - 'ABN 51 824 753 557'
#file personal/au-medicare.yaml
id: au-medicare
title: Australian Medicare number
class: personal
severity: high
description: 'Australian Medicare number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!4 5 1', '!10', '!11']
validators: [au-medicare]
context: [medicare]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'Medicare «2123 45670 1»'
  no_match:
    - 'Medicare 2123 45680 1'
#file personal/au-tfn.yaml
id: au-tfn
title: Australian tax file number
class: personal
severity: high
description: 'Australian tax file number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!3 3 3', '!9']
validators: [au-tfn]
context: [tfn, tax file]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'TFN «123 456 782»'
  no_match:
    - 'TFN 123 456 783'
#file personal/be-national-number.yaml
id: be-national-number
title: Belgian national number
class: personal
severity: high
description: 'Belgian national number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['2.2.2-3.2', '!11']
validators: [be-nrn]
context: [rijksregister, registre national, nrn, insz, niss, rijksregisternummer]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - '«85.07.30-033.28»'
  no_match:
    - '85.07.30-033.29'
#file personal/bg-egn.yaml
id: bg-egn
title: Bulgarian EGN
class: personal
severity: high
description: 'Bulgarian EGN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10']
validators: [bg-egn]
context: [egn, егн]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'EGN «7523169263»'
  no_match:
    - 'EGN 7523169264'
#file personal/br-cnpj.yaml
id: br-cnpj
title: Brazilian CNPJ
class: personal
severity: low
description: 'Brazilian CNPJ: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['2.3.3/4-2', '!14']
validators: [br-cnpj]
context: [cnpj]
confidence: {base: 0.5, checked: 0.97, context: 0.98}
examples:
  match:
    - 'cnpj = ''«11.222.333/0001-81»'''
  no_match:
    - 'cnpj = ''11.222.333/0001-82'''
#file personal/br-cpf.yaml
id: br-cpf
title: Brazilian CPF
class: personal
severity: high
description: 'Brazilian CPF: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3.3.3-2', '!11']
validators: [br-cpf]
context: [cpf]
confidence: {base: 0.5, checked: 0.97, context: 0.98}
examples:
  match:
    - 'cpf = ''«529.982.247-25»'''
  no_match:
    - 'cpf = ''529.982.247-26'''
#file personal/ca-sin.yaml
id: ca-sin
title: Canadian social insurance number
class: personal
severity: high
description: 'Canadian social insurance number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-3-3', '!3 3 3', '!9']
validators: [ca-sin]
context: [sin, social insurance, nas]
confidence: {base: 0.4, checked: 0.75, context: 0.97}
examples:
  match:
    - 'SIN: «130-692-544»'
  no_match:
    - 'SIN: 130-692-545'
#file personal/ch-ahv.yaml
id: ch-ahv
title: Swiss AHV number
class: personal
severity: high
description: 'Swiss AHV number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3.4.4.2', '13']
validators: [ch-ahv]
context: [ahv, avs, sozialversicherung, ahvn13]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - 'AHV «756.9217.0769.85»'
  no_match:
    - 'AHV 756.9217.0769.86'
#file personal/cl-rut.yaml
id: cl-rut
title: Chilean RUT
class: personal
severity: high
description: 'Chilean RUT: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DD.DDD.DDD-A', '!DDDDDDDD-A', 'D.DDD.DDD-A']
validators: [cl-rut]
context: [rut, run, cedula]
confidence: {base: 0.5, checked: 0.9, context: 0.98}
examples:
  match:
    - 'rut = ''«12.345.678-5»'''
  no_match:
    - 'rut = ''12.345.678-6'''
#file personal/cn-resident-id.yaml
id: cn-resident-id
title: Chinese resident identity number
class: personal
severity: high
description: 'Chinese resident identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDDDDDDDDDDDDDDDDA']
validators: [cn-resident-id]
context: [身份证, resident id, id card, sfz]
confidence: {base: 0.4, checked: 0.95, context: 0.99}
examples:
  match:
    - 'id_card = ''«11010519491231002X»'''
  no_match:
    - 'id_card = ''110105194912310021'''
#file personal/co-nit.yaml
id: co-nit
title: Colombian NIT
class: personal
severity: low
description: 'Colombian NIT: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9-1', '!3.3.3-1']
validators: [co-nit]
context: [nit]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NIT «800.197.268-4»'
  no_match:
    - 'NIT 800.197.268-5'
#file personal/cz-birth-number.yaml
id: cz-birth-number
title: Czech or Slovak birth number
class: personal
severity: high
description: 'Czech or Slovak birth number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6/4', '!10']
validators: [cz-birth-number]
context: [rodne cislo, rodné číslo, rodne, rc, birth number]
confidence: {base: 0.4, checked: 0.9, context: 0.98}
examples:
  match:
    - '«736028/5163»'
  no_match:
    - '736028/5164'
#file personal/date-of-birth.yaml
id: date-of-birth
title: Date of birth
class: personal
severity: medium
description: 'A date of birth, told by the word before it.'
remedy: 'Query by age band instead of the date.'
pattern: '(?i)(?:\bdob|date[ _\-]?of[ _\-]?birth|birth[ _\-]?(?:date|day)|\bborn(?: on)?|geburtsdatum|date[ _]de[ _]naissance|fecha[ _]de[ _]nacimiento)[\\"''\])]{0,4}\s{0,3}(?:=|:|is|,)?\s{0,3}[\\"'']{0,2}(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})'
validators: [birth-date]
confidence: {base: 0.8, checked: 0.93}
examples:
  match:
    - 'dob = ''«1984-03-17»'''
    - 'Date of birth: «17/03/1984»'
  no_match:
    - 'date_of_birth = 2984-03-17'
    - 'born 1984-13-41'
#file personal/de-id-card.yaml
id: de-id-card
title: German identity card number
class: personal
severity: high
description: 'German identity card number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LAAAAAAAA', '!LAAAAAAAAD']
context: [personalausweis, ausweis, ausweisnummer, perso]
confidence: {base: 0.7, checked: 0.7, context: 0.85}
examples:
  match:
    - 'Personalausweis «T220001293»'
  no_match:
    - 'T220001293'
#file personal/de-social-security.yaml
id: de-social-security
title: German social security number
class: personal
severity: high
description: 'German social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!DDDDDDDDLDDD', '!DD DDDDDD L DDD']
context: [sozialversicherung, rentenversicherung, svnr, sozialversicherungsnummer, versicherungsnummer, rvnr]
confidence: {base: 0.8, checked: 0.8, context: 0.92}
examples:
  match:
    - 'Sozialversicherungsnummer «65170839J003»'
  no_match:
    - '65170839J003'
#file personal/de-tax-id.yaml
id: de-tax-id
title: German tax id
class: personal
severity: high
description: 'German tax id: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11', '!2 3 3 3']
validators: [de-steuer-id]
context: [steuer, steuerid, steuer id, idnr, tin, steuernummer, steueridentifikationsnummer, tax id, steuer nr]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'Steuer-ID: «86095742719»'
    - 'idnr «65 929 970 489»'
  no_match:
    - 'Steuer-ID: 86095742718'
#file personal/dk-cpr.yaml
id: dk-cpr
title: Danish CPR number
class: personal
severity: high
description: 'Danish CPR number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-4', '!10']
validators: [dk-cpr]
context: [cpr, personnummer, cpr nummer, cprnr]
confidence: {base: 0.4, checked: 0.8, context: 0.97}
examples:
  match:
    - 'CPR «211062-5629»'
  no_match:
    - 'CPR 321362-5629'
#file personal/drivers-license.yaml
id: drivers-license
title: Driving licence number
class: personal
severity: medium
description: 'Driving licence number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:driver''?s?[ _\-]?licen[cs]e|driving[ _\-]?licen[cs]e|licen[cs]e[ _]?(?:no|number)))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z0-9][A-Z0-9\-]{5,18}[0-9])'
confidence: {base: 0.8}
examples:
  match:
    - 'driver_license = "«D1234562»"'
  no_match:
    - 'driver is required'
#file personal/ee-personal-code.yaml
id: ee-personal-code
title: Estonian or Lithuanian personal code
class: personal
severity: high
description: 'Estonian or Lithuanian personal code: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [ee-isikukood]
context: [isikukood, asmens kodas, personal code]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'isikukood «37605030299»'
  no_match:
    - 'isikukood 37605030298'
#file personal/email.yaml
id: email
title: E-mail address
class: personal
severity: low
description: 'An e-mail address in a text, outside the fields that name the actor.'
remedy: 'Filter by a hashed column instead of the address.'
shape: address
confidence: {base: 0.95}
examples:
  match:
    - 'WHERE email = ''«anna.berg@fjordbank.no»'''
    - 'to: «b.o-neil+audit@mail.example.org»'
  no_match:
    - 'git@github.com:acme/jobs.git'
    - 'postgres://u:pw@db.internal/x'
    - 'user@localhost'
    - '@decorator'
    - 'logo@2x.png'
#file personal/es-nif.yaml
id: es-nif
title: Spanish NIF or NIE
class: personal
severity: high
description: 'Spanish NIF or NIE: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDDDDDDDL', 'LDDDDDDDL', 'DDDDDDDD-L', 'L-DDDDDDD-L']
validators: [es-nif]
context: [dni, nif, nie, documento, identidad]
confidence: {base: 0.5, checked: 0.87, context: 0.98}
examples:
  match:
    - 'dni = ''«12345678Z»'''
    - 'NIE «X1234567L»'
  no_match:
    - 'dni = ''12345678A'''
#file personal/es-social-security.yaml
id: es-social-security
title: Spanish social security number
class: personal
severity: high
description: 'Spanish social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!2 8 2', '!12', '!2/8/2']
context: [seguridad social, afiliacion, nuss, naf]
confidence: {base: 0.7, checked: 0.7, context: 0.88}
examples:
  match:
    - 'seguridad social «28 12345678 40»'
  no_match:
    - '28 12345678 40'
#file personal/fi-hetu.yaml
id: fi-hetu
title: Finnish personal identity code
class: personal
severity: high
description: 'Finnish personal identity code: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDDDDD-DDDA', 'DDDDDD+DDDA']
validators: [fi-hetu]
context: [hetu, henkilötunnus, henkilotunnus]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - 'hetu «131052-308T»'
  no_match:
    - 'hetu 131052-308U'
#file personal/fr-nir.yaml
id: fr-nir
title: French social security number
class: personal
severity: high
description: 'French social security number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['1 2 2 2 3 3 2', '15', '1 2 2 2 3 3-2', '13 2']
validators: [fr-nir]
context: [nir, insee, sécurité sociale, securite sociale, numero de securite, secu]
confidence: {base: 0.5, checked: 0.85, context: 0.98}
examples:
  match:
    - '«1 84 12 76 451 089 46»'
    - 'nir=«184127645108946»'
  no_match:
    - 'nir=184127645108947'
#file personal/geo-coordinates.yaml
id: geo-coordinates
title: Geographic position
class: personal
severity: low
description: 'A position precise to a few metres.'
remedy: 'Round positions before they reach a query text.'
pattern: '(?i)lat(?:itude)?\\?["'']?\s{0,3}[=:]\s{0,3}(-?\d{1,2}\.\d{5,}\s{0,3},?\s{0,3}\\?["'']?(?:lon|lng|long|longitude)\\?["'']?\s{0,3}[=:]\s{0,3}-?\d{1,3}\.\d{5,})'
boundary: none
confidence: {base: 0.85}
examples:
  match:
    - 'lat: «59.913869, lon: 10.752245»'
  no_match:
    - 'lat: 59.9, lon: 10.7'
#file personal/gr-amka.yaml
id: gr-amka
title: Greek AMKA
class: personal
severity: high
description: 'Greek AMKA: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [gr-amka]
context: [amka, αμκα]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'AMKA «01013099997»'
  no_match:
    - 'AMKA 01013099998'
#file personal/health-insurance-number.yaml
id: health-insurance-number
title: Health insurance number
class: personal
severity: medium
description: 'Health insurance number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:health[ _\-]?insurance|insurance[ _\-]?(?:no|number|id)|member[ _\-]?id|versichertennummer))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z]{0,3}[0-9]{8,12}[A-Z]?)'
confidence: {base: 0.8}
examples:
  match:
    - 'insurance number: «A123456780»'
  no_match:
    - 'health insurance is required'
#file personal/hk-id.yaml
id: hk-id
title: Hong Kong identity card number
class: personal
severity: high
description: 'Hong Kong identity card number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LDDDDDDD', '!LLDDDDDDD', '!LDDDDDDA']
validators: [hk-id]
context: [hkid, hong kong, hk id]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'hkid = ''«G123456A»'''
  no_match:
    - 'hkid = ''G1234567'''
#file personal/hr-oib.yaml
id: hr-oib
title: Croatian OIB
class: personal
severity: high
description: 'Croatian OIB: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [hr-oib]
context: [oib]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'OIB «33392005961»'
  no_match:
    - 'OIB 33392005962'
#file personal/ie-pps.yaml
id: ie-pps
title: Irish PPS number
class: personal
severity: high
description: 'Irish PPS number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!DDDDDDDL', '!DDDDDDDLL']
validators: [ie-pps]
context: [pps, ppsn, ireland, personal public service]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'PPS «1234567T»'
  no_match:
    - 'PPS 1234567A'
#file personal/il-national-id.yaml
id: il-national-id
title: Israeli identity number
class: personal
severity: high
description: 'Israeli identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9']
validators: [il-id]
context: [teudat, zehut, israeli id, tz]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'teudat zehut «123456782»'
  no_match:
    - 'teudat zehut 123456783'
#file personal/imei.yaml
id: imei
title: Device identity (IMEI)
class: personal
severity: low
description: 'Device identity (IMEI): names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!15', '!2-6-6-1']
validators: [imei]
context: [imei, device id, handset]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'imei = ''«490154203237518»'''
  no_match:
    - 'imei = ''490154203237519'''
#file personal/in-aadhaar.yaml
id: in-aadhaar
title: Indian Aadhaar number
class: personal
severity: high
description: 'Indian Aadhaar number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['4 4 4', '4-4-4', '!12']
validators: [in-aadhaar]
context: [aadhaar, aadhar, uidai, uid]
confidence: {base: 0.4, checked: 0.82, context: 0.98}
examples:
  match:
    - 'aadhaar = ''«%{check:2### #### ####}»'''
  no_match:
    - 'aadhaar = ''2341 2341 2341'''
#file personal/in-gstin.yaml
id: in-gstin
title: Indian GSTIN
class: personal
severity: low
description: 'Indian GSTIN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['DDLLLLLDDDDLALA']
validators: [in-gstin]
context: [gstin, gst]
confidence: {base: 0.5, checked: 0.96, context: 0.98}
examples:
  match:
    - 'gstin = ''«27AAPFU0939F1ZV»'''
  no_match:
    - 'gstin = ''27AAPFU0939F1ZW'''
#file personal/in-pan.yaml
id: in-pan
title: Indian PAN
class: personal
severity: high
description: 'Indian PAN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LLLLLDDDDL']
validators: [in-pan]
context: [pan, permanent account, income tax]
confidence: {base: 0.75, checked: 0.75, context: 0.96}
examples:
  match:
    - 'pan = ''«ABCPE1234F»'''
  no_match:
    - 'pan = ''ABCDE1234F'''
#file personal/is-kennitala.yaml
id: is-kennitala
title: Icelandic kennitala
class: personal
severity: high
description: 'Icelandic kennitala: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-4', '!10']
validators: [is-kennitala]
context: [kennitala, kt]
confidence: {base: 0.4, checked: 0.75, context: 0.97}
examples:
  match:
    - 'kennitala «120174-3399»'
  no_match:
    - 'kennitala 120174-3389'
#file personal/it-fiscal-code.yaml
id: it-fiscal-code
title: Italian fiscal code
class: personal
severity: high
description: 'Italian fiscal code: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LLLLLLDDLDDLDDDL']
validators: [it-codice-fiscale]
context: [codice fiscale, cf, fiscale, fiscal code]
confidence: {base: 0.5, checked: 0.97, context: 0.99}
examples:
  match:
    - 'cf = ''«RSSMRA85T10A562S»'''
  no_match:
    - 'cf = ''RSSMRA85T10A562T'''
#file personal/it-vat.yaml
id: it-vat
title: Italian VAT number
class: personal
severity: low
description: 'Italian VAT number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [luhn]
context: [partita iva, p.iva, piva, iva, vat]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'Partita IVA «12345670017»'
  no_match:
    - 'Partita IVA 12345670018'
#file personal/jp-my-number.yaml
id: jp-my-number
title: Japanese My Number
class: personal
severity: high
description: 'Japanese My Number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!12', '!4 4 4', '!4-4-4']
validators: [jp-my-number]
context: [my number, mynumber, マイナンバー, kojin bango]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'my_number = «123456789018»'
  no_match:
    - 'my_number = 123456789019'
#file personal/kr-rrn.yaml
id: kr-rrn
title: South Korean resident number
class: personal
severity: high
description: 'South Korean resident number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-7', '!13']
validators: [kr-rrn]
context: [rrn, 주민, resident registration, jumin]
confidence: {base: 0.4, checked: 0.92, context: 0.98}
examples:
  match:
    - 'rrn = ''«900101-1234568»'''
  no_match:
    - 'rrn = ''900101-1234567'''
#file personal/medical-record-number.yaml
id: medical-record-number
title: Medical record number
class: personal
severity: medium
description: 'Medical record number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:mrn|medical[ _\-]?record(?:[ _\-]?(?:no|number))?|patient[ _\-]?(?:id|no|number)))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z]{0,3}-?[0-9]{5,12})'
confidence: {base: 0.8}
examples:
  match:
    - 'MRN: «00482913»'
  no_match:
    - 'mrn is required'
#file personal/mrz.yaml
id: mrz
title: Machine-readable passport line
class: personal
severity: high
description: 'The second line of a passport''s machine-readable zone.'
remedy: 'Keep scans and their text out of queries.'
pattern: '(?i:mrz|passport)[^A-Z0-9<]{1,12}([A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{6}[0-9][MF<X][0-9]{6}[0-9][A-Z0-9<]{14}[0-9<]{2})'
boundary: none
validators: [mrz]
confidence: {base: 0.5, checked: 0.98}
examples:
  match:
    - 'mrz: «L898902C36UTO7408122F1204159ZE184226B<<<<<10»'
  no_match:
    - 'mrz: L898902C46UTO7408122F1204159ZE184226B<<<<<10'
#file personal/mx-curp.yaml
id: mx-curp
title: Mexican CURP
class: personal
severity: high
description: 'Mexican CURP: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LLLLDDDDDDLLLLLLAD']
validators: [mx-curp]
context: [curp]
confidence: {base: 0.5, checked: 0.97, context: 0.99}
examples:
  match:
    - 'curp = ''«HEGG560427MVZRRL04»'''
  no_match:
    - 'curp = ''HEGG560427MVZRRL05'''
#file personal/mx-rfc.yaml
id: mx-rfc
title: Mexican RFC
class: personal
severity: medium
description: 'Mexican RFC: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!LLLLDDDDDDAAA', '!LLLDDDDDDAAA']
context: [rfc]
confidence: {base: 0.8, checked: 0.8, context: 0.93}
examples:
  match:
    - 'rfc = ''«GODE561231GR8»'''
  no_match:
    - 'GODE561231GR8'
#file personal/nl-bsn.yaml
id: nl-bsn
title: Dutch BSN
class: personal
severity: high
description: 'Dutch BSN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9', '!4.2.3']
validators: [nl-bsn]
context: [bsn, burgerservicenummer, sofinummer, burger service]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'BSN «111222333»'
  no_match:
    - 'BSN 111222334'
#file personal/no-national-id.yaml
id: no-national-id
kind: no-fodselsnummer
title: Norwegian national identity number
class: personal
severity: high
description: 'Norwegian national identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11', '6 5']
validators: [no-fodselsnummer]
context: [fødselsnummer, fodselsnummer, fnr, personnummer, national id]
confidence: {base: 0.4, checked: 0.85, context: 0.98}
examples:
  match:
    - 'fnr «01010750160»'
  no_match:
    - 'fnr 01010750161'
#file personal/nz-ird.yaml
id: nz-ird
title: New Zealand IRD number
class: personal
severity: high
description: 'New Zealand IRD number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!3-3-3', '!9']
validators: [nz-ird]
context: [ird, inland revenue]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'IRD «136-410-132»'
  no_match:
    - 'IRD 136-410-133'
#file personal/passport-number.yaml
id: passport-number
title: Passport number
class: personal
severity: medium
description: 'Passport number, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:passport))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z]{0,2}[0-9]{6,9})'
confidence: {base: 0.8}
examples:
  match:
    - 'passport no: «C01234567»'
  no_match:
    - 'passport is required'
#file personal/phone-number.yaml
id: phone-number
title: Telephone number
class: personal
severity: medium
description: 'A telephone number.'
remedy: 'Mask the column before it reaches a query text.'
shape: phone
context: [phone, tel, telephone, mobile, cell, fax, call, msisdn, sms, whatsapp, telefon, handy, contact, portable, phonenumber, mobilenumber]
confidence: {base: 0.9, context: 0.95}
examples:
  match:
    - 'phone = ''«+49 30 901820»'''
    - 'call «(415) 555-2671»'
    - '«+442079460958»'
    - 'tel: «06 12 34 56 78»'
  no_match:
    - 'at 1629775584891'
    - '2024-01-31 10:00:00'
    - '10.251.166.254'
    - 'version 1.2.3.45678'
#file personal/pl-nip.yaml
id: pl-nip
title: Polish NIP
class: personal
severity: low
description: 'Polish NIP: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-3-2-2', '3-2-2-3', '!10']
validators: [pl-nip]
context: [nip]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NIP «526-000-12-46»'
  no_match:
    - 'NIP 526-000-12-47'
#file personal/pl-pesel.yaml
id: pl-pesel
title: Polish PESEL
class: personal
severity: high
description: 'Polish PESEL: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [pl-pesel]
context: [pesel]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'PESEL «44051401359»'
  no_match:
    - 'PESEL 44051401358'
#file personal/pl-regon.yaml
id: pl-regon
title: Polish REGON
class: personal
severity: low
description: 'Polish REGON: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9']
validators: [pl-regon]
context: [regon]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'REGON «123456785»'
  no_match:
    - 'REGON 123456784'
#file personal/pt-nif.yaml
id: pt-nif
title: Portuguese NIF
class: personal
severity: high
description: 'Portuguese NIF: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!9', '!3 3 3']
validators: [pt-nif]
context: [nif, contribuinte, portugal]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NIF: «501964843»'
  no_match:
    - 'NIF: 501964844'
#file personal/ro-cnp.yaml
id: ro-cnp
title: Romanian CNP
class: personal
severity: high
description: 'Romanian CNP: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!13']
validators: [ro-cnp]
context: [cnp, cod numeric]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'CNP «1630615123457»'
  no_match:
    - 'CNP 1630615123458'
#file personal/ru-inn.yaml
id: ru-inn
title: Russian INN
class: personal
severity: high
description: 'Russian INN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10', '!12']
validators: [ru-inn]
context: [inn, инн]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'INN «7707083893»'
  no_match:
    - 'INN 7707083894'
#file personal/ru-snils.yaml
id: ru-snils
title: Russian SNILS
class: personal
severity: high
description: 'Russian SNILS: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-3-3 2', '!11']
validators: [ru-snils]
context: [snils, снилс]
confidence: {base: 0.5, checked: 0.95, context: 0.98}
examples:
  match:
    - '«112-233-445 95»'
  no_match:
    - '112-233-445 96'
#file personal/se-personal-number.yaml
id: se-personal-number
kind: se-personnummer
title: Swedish personal number
class: personal
severity: high
description: 'Swedish personal number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['6-4', '8-4', '!10', '!12']
validators: [se-personnummer]
context: [personnummer, personal number, pnr, personnr, swedish]
confidence: {base: 0.4, checked: 0.8, context: 0.98}
examples:
  match:
    - 'personnummer ''«811218-9876»'''
  no_match:
    - 'personnummer ''811218-9877'''
#file personal/sg-nric.yaml
id: sg-nric
title: Singapore NRIC or FIN
class: personal
severity: high
description: 'Singapore NRIC or FIN: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LDDDDDDDL']
validators: [sg-nric]
context: [nric, fin, singapore]
confidence: {base: 0.5, checked: 0.88, context: 0.98}
examples:
  match:
    - 'nric = ''«S1234567D»'''
  no_match:
    - 'nric = ''S1234567E'''
#file personal/si-emso.yaml
id: si-emso
title: Slovenian EMŠO
class: personal
severity: high
description: 'Slovenian EMŠO: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!13']
validators: [si-emso]
context: [emso, emšo, jmbg]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'EMSO «0101006500006»'
  no_match:
    - 'EMSO 0101006500007'
#file personal/th-national-id.yaml
id: th-national-id
title: Thai identity number
class: personal
severity: high
description: 'Thai identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['1-4-5-2-1', '!13']
validators: [th-id]
context: [thai, thailand, บัตรประชาชน, citizen id]
confidence: {base: 0.4, checked: 0.9, context: 0.98}
examples:
  match:
    - 'thai citizen id ''«%{check:1-####-#####-##-#}»'''
  no_match:
    - 'thai citizen id ''1-1111-11111-11-2'''
#file personal/tr-national-id.yaml
id: tr-national-id
title: Turkish national identity number
class: personal
severity: high
description: 'Turkish national identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!11']
validators: [tr-tc]
context: [tc, tckn, kimlik, tc kimlik]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'TC Kimlik «10000000146»'
  no_match:
    - 'TC Kimlik 10000000145'
#file personal/tw-id.yaml
id: tw-id
title: Taiwanese identity number
class: personal
severity: high
description: 'Taiwanese identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LDDDDDDDDD']
validators: [tw-id]
context: [taiwan, 身分證, national id, tw id]
confidence: {base: 0.4, checked: 0.7, context: 0.97}
examples:
  match:
    - 'tw_id = ''«A123456789»'''
  no_match:
    - 'tw_id = ''A123456788'''
#file personal/uk-national-insurance.yaml
id: uk-national-insurance
kind: uk-nino
title: UK national insurance number
class: personal
severity: high
description: 'UK national insurance number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['LLDDDDDDL', 'LL DD DD DD L']
validators: [uk-nino]
context: [nino, national insurance, ni number, insurance number]
confidence: {base: 0.75, checked: 0.75, context: 0.97}
examples:
  match:
    - 'nino = ''«AB123456C»'''
    - 'NI number «AB 12 34 56 C»'
  no_match:
    - 'QQ123456C'
    - 'nino BG123456A'
#file personal/uk-nhs-number.yaml
id: uk-nhs-number
title: UK NHS number
class: personal
severity: high
description: 'UK NHS number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3 3 4', '3-3-4', '!10']
validators: [uk-nhs]
context: [nhs, nhs number, patient]
confidence: {base: 0.4, checked: 0.65, context: 0.97}
examples:
  match:
    - 'NHS number: «943 476 5919»'
  no_match:
    - 'NHS number: 943 476 5918'
#file personal/uk-utr.yaml
id: uk-utr
title: UK unique taxpayer reference
class: personal
severity: high
description: 'UK unique taxpayer reference: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10']
context: [utr, taxpayer reference]
confidence: {base: 0.7, checked: 0.7, context: 0.85}
examples:
  match:
    - 'UTR: «1955839661»'
  no_match:
    - '1955839661'
#file personal/us-ein.yaml
id: us-ein
title: US employer identification number
class: personal
severity: low
description: 'An employer identification number.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i)\b(?:ein|fein|employer[ _]?id(?:entification)?(?:[ _]?(?:no|number))?|tax[ _]?id)\\?["'']?\s{0,3}(?:=|:|is|#)?\s{0,3}\\?["'']?(\d{2}-\d{7})'
confidence: {base: 0.9}
examples:
  match:
    - 'EIN: «12-3456780»'
  no_match:
    - '12-3456780'
#file personal/us-itin.yaml
id: us-itin
title: US individual taxpayer number
class: personal
severity: high
description: 'US individual taxpayer number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-2-4', '!9']
validators: [us-itin]
context: [itin, taxpayer, tax id, tin]
confidence: {base: 0.8, checked: 0.8, context: 0.97}
examples:
  match:
    - 'ITIN «912-71-1234»'
  no_match:
    - '912-12-1234'
#file personal/us-license-plate.yaml
id: us-license-plate
title: Vehicle plate
class: personal
severity: medium
description: 'Vehicle plate, told by the word before it.'
remedy: 'Mask the column before it reaches a query text.'
pattern: '(?i:(?:licen[cs]e[ _\-]?plate|plate[ _\-]?(?:no|number)))(?i:[ _\-]?(?:no|nr|num|number|id|#))?\.?[\\"\''\])]{0,4}\s{0,3}(?:=|:|is|#|,)?\s{0,3}[\\"\'']{0,2}([A-Z0-9]{2,4}[ \-]?[A-Z0-9]{2,5})'
confidence: {base: 0.8}
examples:
  match:
    - 'license plate: «8ABC123»'
  no_match:
    - 'license plate is required'
#file personal/us-npi.yaml
id: us-npi
title: US national provider identifier
class: personal
severity: low
description: 'US national provider identifier: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!10']
validators: [us-npi]
context: [npi, provider]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'NPI: «1234567893»'
  no_match:
    - 'NPI: 1234567894'
    - '1234567893'
#file personal/us-ssn.yaml
id: us-ssn
title: US social security number
class: personal
severity: critical
description: 'A US social security number: enough to take credit in a person''s name.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['3-2-4', '!3 2 4', '!9', '!3.2.4']
validators: [us-ssn]
context: [ssn, social security, social, ss#, taxpayer, tin, socialsecurity, socialsecuritynumber]
confidence: {base: 0.85, checked: 0.9, context: 0.98}
examples:
  match:
    - 'ssn = ''«536-22-8145»'''
    - '«219-09-9998» in row 3'
    - 'INSERT INTO people (name, ssn) VALUES (''Ann'', ''«536228145»'')'
  no_match:
    - '000-12-3456'
    - '666-12-3456'
    - '912-12-3456'
    - '536-00-8145'
    - '123-45-6789'
    - 'id 536228145'
#file personal/vin.yaml
id: vin
title: Vehicle identification number
class: personal
severity: low
description: 'Vehicle identification number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: code
layouts: ['!AAAAAAAAAAAAAAAAA']
validators: [vin]
context: [vin, vehicle, chassis]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'vin = ''«1M8GDM9AXKP042788»'''
  no_match:
    - 'vin = ''1M8GDM9A1KP042788'''
#file personal/za-id.yaml
id: za-id
title: South African identity number
class: personal
severity: high
description: 'South African identity number: names one person for life and opens the way to identity theft.'
remedy: 'Mask the column or hash it before it reaches a query text, and restrict who may read these logs.'
shape: digits
layouts: ['!13']
validators: [za-id]
context: [south african, rsa id, id number, said, identity number]
confidence: {base: 0.6, checked: 0.85, context: 0.97}
examples:
  match:
    - 'RSA ID number «8001015009087»'
  no_match:
    - 'RSA ID number 8001015009088'
#file source-control/atlassian-token.yaml
id: atlassian-token
title: Atlassian API token
class: secret
severity: high
description: 'Atlassian API token: acts as its owner in Jira and Confluence.'
remedy: 'Revoke it in id.atlassian.com under Security, issue a new one, and keep it in a secret scope.'
pattern: 'ATATT3[A-Za-z0-9_\-=]{60,250}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - 'JIRA_TOKEN=«ATATT3%{alnum:186}»'
#file source-control/bitbucket-app-password.yaml
id: bitbucket-app-password
title: Bitbucket app password
class: secret
severity: high
description: 'Bitbucket app password: acts as its owner on repositories.'
remedy: 'Revoke it in Bitbucket under Personal settings, App passwords, issue a new one, and keep it in a secret scope.'
pattern: 'ATBB[A-Za-z0-9]{24}[A-F0-9]{8}'
validators: [bitbucket-checksum]
confidence: {base: 0.9, failed: 0.3}
examples:
  match:
    - 'https://bob:«%{bitbucket}»@bitbucket.org/acme/jobs.git'
  no_match:
    - 'ATBB%{alnum:24}%{HEX:8}'
#file source-control/github-app-token.yaml
id: github-app-token
kind: github-token
title: GitHub app token
class: secret
severity: high
description: 'GitHub app token: acts as an installed app or a workflow run.'
remedy: 'Revoke it in GitHub under Settings, Applications, issue a new one, and keep it in a secret scope.'
pattern: 'gh[us]_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'token: «ghs_%{crc}»'
    - 'x-access-token:«ghu_%{crc}»'
  no_match:
    - 'ghs_%{alnum:36}'
#file source-control/github-fine-grained-token.yaml
id: github-fine-grained-token
kind: github-token
title: GitHub fine-grained token
class: secret
severity: critical
description: 'GitHub fine-grained token: acts as its owner on chosen repositories.'
remedy: 'Revoke it in GitHub under Settings, Developer settings, issue a new one, and keep it in a secret scope.'
pattern: 'github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«github_pat_%{alnum:22}_%{alnum:59}»'
#file source-control/github-oauth-token.yaml
id: github-oauth-token
kind: github-token
title: GitHub OAuth token
class: secret
severity: critical
description: 'GitHub OAuth token: acts for the user who allowed the application.'
remedy: 'Revoke it in GitHub under Settings, Applications, issue a new one, and keep it in a secret scope.'
pattern: 'gho_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'token: «gho_%{crc}»'
  no_match:
    - 'gho_%{alnum:36}'
#file source-control/github-personal-access-token.yaml
id: github-personal-access-token
kind: github-token
title: GitHub personal access token
class: secret
severity: critical
description: 'GitHub personal access token: acts as its owner on the repositories it names.'
remedy: 'Revoke it in GitHub under Settings, Developer settings, issue a new one, and keep it in a secret scope.'
pattern: 'ghp_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'git clone https://«ghp_%{crc}»@github.com/acme/jobs.git'
    - 'GITHUB_TOKEN=«ghp_%{crc}»'
  no_match:
    - 'ghp_%{alnum:36}'
    - 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
references:
  - https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/
#file source-control/github-refresh-token.yaml
id: github-refresh-token
kind: github-token
title: GitHub refresh token
class: secret
severity: critical
description: 'GitHub refresh token: acts for the user who allowed the application.'
remedy: 'Revoke it in GitHub under Settings, Applications, issue a new one, and keep it in a secret scope.'
pattern: 'ghr_[0-9A-Za-z]{36}'
validators: [github-checksum]
confidence: {base: 0.9, checked: 0.995, failed: 0.3}
examples:
  match:
    - 'token: «ghr_%{crc}»'
  no_match:
    - 'ghr_%{alnum:36}'
#file source-control/gitlab-agent-token.yaml
id: gitlab-agent-token
title: GitLab Kubernetes agent token
class: secret
severity: high
description: 'GitLab Kubernetes agent token: connects as the cluster agent.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glagent-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glagent-%{alnum:20}»'
#file source-control/gitlab-deploy-token.yaml
id: gitlab-deploy-token
title: GitLab deploy token
class: secret
severity: high
description: 'GitLab deploy token: reads packages and code.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'gldt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«gldt-%{alnum:20}»'
#file source-control/gitlab-feed-token.yaml
id: gitlab-feed-token
title: GitLab feed token
class: secret
severity: high
description: 'GitLab feed token: reads activity.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glft-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glft-%{alnum:20}»'
#file source-control/gitlab-job-token.yaml
id: gitlab-job-token
title: GitLab CI job token
class: secret
severity: high
description: 'GitLab CI job token: acts as the running job.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glcbt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glcbt-%{alnum:20}»'
#file source-control/gitlab-oauth-secret.yaml
id: gitlab-oauth-secret
title: GitLab OAuth application secret
class: secret
severity: high
description: 'GitLab OAuth application secret: identifies an application.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'gloas-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«gloas-%{alnum:20}»'
#file source-control/gitlab-registration-token.yaml
id: gitlab-registration-token
title: GitLab runner registration token
class: secret
severity: high
description: 'GitLab runner registration token: registers a runner.'
remedy: 'Revoke it in GitLab under CI/CD settings, issue a new one, and keep it in a secret scope.'
pattern: 'GR1348941[0-9A-Za-z_\-]{20}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - '--registration-token «GR1348941%{alnum:20}»'
#file source-control/gitlab-runner-token.yaml
id: gitlab-runner-token
title: GitLab runner token
class: secret
severity: high
description: 'GitLab runner token: registers as a runner and receives job secrets.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glrt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glrt-%{alnum:20}»'
#file source-control/gitlab-scim-token.yaml
id: gitlab-scim-token
title: GitLab SCIM token
class: secret
severity: high
description: 'GitLab SCIM token: creates and removes users.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glsoat-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glsoat-%{alnum:20}»'
#file source-control/gitlab-token.yaml
id: gitlab-token
title: GitLab personal access token
class: secret
severity: critical
description: 'GitLab personal access token: acts as its owner.'
remedy: 'Revoke it in GitLab under Preferences, Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'glpat-(?:[0-9A-Za-z_\-]{27,300}\.[0-9a-z]{2}[0-9a-z]{7}|[0-9A-Za-z_\-]{20})'
validators: [gitlab-checksum, not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'PRIVATE-TOKEN: «glpat-%{alnum:20}»'
    - 'glpat «%{gitlab}»'
  no_match:
    - 'glpat-xxxxxxxxxxxxxxxxxxxx'
    - 'glpat-%{alnum:27}.01%{lower:7}'
#file source-control/gitlab-trigger-token.yaml
id: gitlab-trigger-token
title: GitLab pipeline trigger token
class: secret
severity: high
description: 'GitLab pipeline trigger token: starts pipelines.'
remedy: 'Revoke it in GitLab under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'glptt-(?:[0-9a-zA-Z]{1,5}_)?[0-9A-Za-z_\-]{20,64}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'TOKEN=«glptt-%{alnum:20}»'
#file source-control/sourcegraph-token.yaml
id: sourcegraph-token
title: Sourcegraph access token
class: secret
severity: high
description: 'Sourcegraph access token: searches all code its owner may see.'
remedy: 'Revoke it in the user settings under Access tokens, issue a new one, and keep it in a secret scope.'
pattern: 'sgp_(?:[a-fA-F0-9]{16}_|local_)?[a-fA-F0-9]{40}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'SRC_ACCESS_TOKEN=«sgp_%{hex:40}»'
#file work/adobe-secret.yaml
id: adobe-secret
title: Adobe client secret
class: secret
severity: high
description: 'Adobe client secret: identifies an application.'
remedy: 'Revoke it in the Adobe developer console, issue a new one, and keep it in a secret scope.'
pattern: 'p8e-[A-Za-z0-9_\-]{32}'
validators: [not-uniform]
examples:
  match:
    - '«p8e-%{alnum:32}»'
#file work/algolia-admin-key.yaml
id: algolia-admin-key
title: Algolia admin key
class: secret
severity: medium
description: 'Algolia admin key: reads and writes indexes.'
remedy: 'Revoke it in dashboard.algolia.com, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:algolia[\w.\-]{0,16}key)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([0-9a-f]{32})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'ALGOLIA_ADMIN_KEY=«%{hex:32}»'
#file work/contentful-token.yaml
id: contentful-token
title: Contentful token
class: secret
severity: medium
description: 'Contentful token: changes content.'
remedy: 'Revoke it in app.contentful.com under Tokens, issue a new one, and keep it in a secret scope.'
pattern: 'CFPAT-[A-Za-z0-9_\-]{43}'
validators: [not-uniform]
examples:
  match:
    - '«CFPAT-%{alnum:43}»'
#file work/dropbox-token.yaml
id: dropbox-token
title: Dropbox token
class: secret
severity: high
description: 'Dropbox token: reads and writes files.'
remedy: 'Revoke it in dropbox.com under Connected apps, issue a new one, and keep it in a secret scope.'
pattern: 'sl\.(?:u\.)?[A-Za-z0-9_\-]{130,}'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'Authorization: Bearer «sl.%{alnum:140}»'
#file work/facebook-token.yaml
id: facebook-token
title: Facebook access token
class: secret
severity: high
description: 'Facebook access token: acts for a page or user.'
remedy: 'Revoke it in developers.facebook.com, issue a new one, and keep it in a secret scope.'
pattern: 'EAA[MC][A-Za-z0-9]{60,300}'
validators: [not-uniform]
confidence: {base: 0.9}
examples:
  match:
    - 'access_token=«EAAC%{alnum:140}»'
#file work/figma-token.yaml
id: figma-token
title: Figma token
class: secret
severity: medium
description: 'Figma token: reads designs.'
remedy: 'Revoke it in figma.com under Settings, issue a new one, and keep it in a secret scope.'
pattern: 'fig[dour]h?_[A-Za-z0-9_\-]{40}'
validators: [not-uniform]
examples:
  match:
    - 'X-Figma-Token: «figd_%{alnum:40}»'
#file work/hubspot-token.yaml
id: hubspot-token
title: HubSpot private app token
class: secret
severity: high
description: 'HubSpot private app token: reads and writes contacts.'
remedy: 'Revoke it in HubSpot under Private apps, issue a new one, and keep it in a secret scope.'
pattern: 'pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
validators: [not-uniform]
confidence: {base: 0.99}
examples:
  match:
    - '«pat-na1-%{uuid}»'
#file work/linear-key.yaml
id: linear-key
title: Linear API key
class: secret
severity: high
description: 'Linear API key: reads and writes issues.'
remedy: 'Revoke it in linear.app under API, issue a new one, and keep it in a secret scope.'
pattern: 'lin_(?:api|oauth)_[A-Za-z0-9]{40,64}'
validators: [not-uniform]
confidence: {base: 0.98}
examples:
  match:
    - '«lin_api_%{alnum:40}»'
#file work/linkedin-secret.yaml
id: linkedin-secret
title: LinkedIn client secret
class: secret
severity: high
description: 'LinkedIn client secret: identifies an application.'
remedy: 'Revoke it in linkedin.com/developers, issue a new one, and keep it in a secret scope.'
pattern: 'WPL_AP1\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/=]{6,12}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - 'client_secret=«WPL_AP1.%{alnum:16}.%{alnum:6}==»'
#file work/mapbox-secret.yaml
id: mapbox-secret
title: Mapbox secret token
class: secret
severity: high
description: 'Mapbox secret token: changes styles and data.'
remedy: 'Revoke it in account.mapbox.com, issue a new one, and keep it in a secret scope.'
pattern: 'sk\.eyJ1Ijoi[A-Za-z0-9_\-]{40,200}\.[A-Za-z0-9_\-]{22}'
boundary: none
validators: [not-uniform]
examples:
  match:
    - '«sk.eyJ1Ijoi%{alnum:60}.%{alnum:22}»'
#file work/notion-token.yaml
id: notion-token
title: Notion integration token
class: secret
severity: high
description: 'Notion integration token: reads and writes pages.'
remedy: 'Revoke it in notion.so under Integrations, issue a new one, and keep it in a secret scope.'
pattern: '(?:secret_[A-Za-z0-9]{43}|ntn_[0-9]{11}[A-Za-z0-9]{35})'
validators: [not-uniform]
confidence: {base: 0.95}
examples:
  match:
    - 'NOTION_KEY=«ntn_%{digits:11}%{alnum:35}»'
#file work/okta-token.yaml
id: okta-token
title: Okta API token
class: secret
severity: critical
description: 'Okta API token: acts as its owner in the directory.'
remedy: 'Revoke it in the Okta admin console under API, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:okta[\w.\-]{0,16}(?:token|key)?|Authorization: SSWS)[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}(00[A-Za-z0-9_\-]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'Authorization: SSWS «00%{alnum:40}»'
#file work/salesforce-token.yaml
id: salesforce-token
title: Salesforce session
class: secret
severity: critical
description: 'Salesforce session: acts as the signed-in user.'
remedy: 'Revoke it in Setup under Session management, issue a new one, and keep it in a secret scope.'
pattern: '00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,120}'
validators: [not-uniform]
confidence: {base: 0.97}
examples:
  match:
    - 'Authorization: Bearer «00D%{alnum:15}!AQ%{alnum:90}»'
#file work/typeform-token.yaml
id: typeform-token
title: Typeform token
class: secret
severity: medium
description: 'Typeform token: reads answers.'
remedy: 'Revoke it in typeform.com under Tokens, issue a new one, and keep it in a secret scope.'
pattern: 'tfp_[A-Za-z0-9]{44}(?:_[A-Za-z0-9]{10,14})?'
validators: [not-uniform]
examples:
  match:
    - '«tfp_%{alnum:44}»'
#file work/zendesk-secret.yaml
id: zendesk-secret
title: Zendesk token
class: secret
severity: high
description: 'Zendesk token: reads and writes tickets.'
remedy: 'Revoke it in the Zendesk admin centre, issue a new one, and keep it in a secret scope.'
pattern: '(?i)(?:zendesk[\w.\-]{0,16}(?:token|key|secret))[\w .\-]{0,30}?["''\])\\`]{0,4}[ \t]{0,4}(?:=>|:=|[=:,(]|[ \t])[ \t"''\\`(=]{0,6}([A-Za-z0-9]{40})'
validators: [not-uniform]
confidence: {base: 0.85}
examples:
  match:
    - 'ZENDESK_API_TOKEN=«%{alnum:40}»'
"""#

    static let modelFiles: StaticString = #"""
#file assignment.json
{"version":"1","features":["lengthLog","entropy","entropyShare","upperShare","lowerShare","digitShare","symbolShare","hasUpper","hasLower","hasDigit","hasSymbol","classCount","longestRun","longestClassShare","changeShare","longestRise","distinctShare","likelihood","coverage","isUUID","isHexadecimal","isHashLength","isPath","isVersion","isNumber","isIdentifier","isDotted","isConstantValue","spaceCount","slashCount","separatorShare","endsWithPadding","holdsMarkup","isDate","isAddress","holdsCommonPassword","holdsWalk","isWordAndTail","resemblesName","namePassword","nameSecret","nameToken","nameKey","nameCredential","nameWeak","nameNegativeSuffix","nameNegativePrefix","nameIsLast","nameIsConstant","nameLength","isQuoted","byEquals","byColon","byComma","byCall","bySpace","byField","byProse","isParameter","inComment","inPrint","inComparison","inCredentialClause","hasPeer","inTest","isCalled","isSQL","isPython","isShell","isJSON"],"lexicon":"aaa abc abcdefghijklmn abcmeta abfnrtv ability able abort aborted about above abs absolute abspath abstract abstractmethod abstractproper acc accent accept acceptable accepted accepts access accessed accessible accessing accessor accidentally according accordingly account accounts accumulate ace acknowledge acos acosh acquire across act action actions activate active acts actual actually acute adapted adapter add added adding addition additional additionally addr address addresses adds adirectory adjacent adjust admin advance advanced advantage aes affect affected affects after afterwards again against age agent agreement ahead aix aka alert algorithm algorithms alias aliases align alignment alive all allocate allow allowed allowing allows almost alone along alpha alphabetic alphanumeric alphanums alphas already also alt alter altered alternate alternative alternatively alternatives although always amazon ambiguous among amount ampersand analyse analysis anchor and andre angle annotation annotations announce anonymous another ansi answer any anymore anyone anything anyway anywhere apache apart api apis apostrophe app apparently appear appears append appended appending apple applicable application applications applied applies apply applying approach appropriate appropriately april apt arabic arbitrary arc arch architecture archive archives are area aren arg argparse args argument arguments argv arising arithmetic arm around array arrays arrow artistic asc ascii asin asinh ask asked asm assert assertion assign assigned assignment assignments associated assume assumed assumes assuming assumption asterisk asymmetric async asyncio atan atanh atexit atom atomic attach attached attempt attempted attempting attempts attention attr attribute attributes attrs audit august auth authenticate authentication author authorization authors auto autoflush autoload automatic automatically autumn available avoid avoids avro await aware away azure back backend backends background backslash backslashes backspace backtick backup backward backwards bad badly bail band bar bare base baseball based basename bases basic basically basis batch baz bdist bearer because become becomes been before begin beginning begins behave behaves behavior behaviour behind being bell belong below benefit best beta better between beyond bgcolor big bin binary binascii bind binding bindings binmode bit bits bitwise black blank blanks bless blessed blob block blocked blocking blocks blocksize blue body bogus bold bom bool boolean boot bootstrap border boston both bother bottom bound boundary bounded bounds box bpo brace bracket brackets branch break breaking breaks breve broadcast broken browser bucket buf buffer buffered buffering buffers bufsize bug bugs build builder building builds built builtin builtins bullet bundle bus business but button bygroups bypass byte bytearray bytecode bytes bzip cache cached caches caching calc calculate calculated calendar call callable callback callbacks called caller callers calling calls came can cancel cancelled candidate candidates cannot canonical canonicalize cap capabilities capital capture captured care careful caron carp carriage carry case cases cast castle cat catalog catch categories category catfile caught cause caused causes causing caution caveats ccompiler cdata cedilla ceil ceiling cell cells cent center cert certain certificate certificates certs cflags cgi chain chance chang change changed changes changing channel char character characters charge charmap chars charset chdir check checked checker checking checks child children chmod choice choices chomp choose chop chosen chown chunk chunks cipher circle circular circumflex circumstances claim class classes classmethod classname clause clean cleanup clear cleared cli client clients clip clock clone close closed closes closing closure cluster code codec codecs codes coding coffee col collapse collate collect collected collection collections colon colons color colors column columns com combination combinations combine combined combining come comes comma command commands commas comment comments commercial commit common commonly communicate communications comp compact compare compared compares comparing comparison comparisons compat compatibility compatible compilation compile compiled compiler compilers compiling complain complement complete completed completely completion complex compliance compliant complicated component components compose compress compressed compression compute computed computer computing concat concatenate concatenated concatenation concrete concurrent cond condition conditional conditions conf config configparser configuration configure configured conflict conflicting conflicts conform confusing conjunction conn connect connected connection connections consecutive consider considered consistency consistent consisting consists console const constant constants constraint constraints construct constructed constructing construction constructor constructors constructs consume consumed consuming contact contain contained container containers containing contains content contents context contextlib contextmanager contexts continuation continue contract contributor contributors control controlled controls convenience convenient convention conversion convert converted converter converting converts cookie coordinates copied copies copy copying copyright core coroutine corporation correct correctly correspond corresponding corresponds cos cosh could couldn count counter counting country counts couple course cover coverage cpan cpu cpython crash create created creates creating creation credential credentials critical croak cross cryptography ctype ctypes cur curdir curly currency current currently cursor curve custom customer customers customize cut cyan cycle cycles cygwin cyrillic daemon dagger damages dark darwin dash dashes data database databricks datatype date datetime david day days dead deal dealing dealings deb debian debug debugger debugging dec december decide decimal decl declaration declarations declare declared decode decoded decoder decoding decorated decorator dedent deep deepcopy def default defaultdict defaults defer deferred define defined defines defining definitely definition definitions deflate defs degree del delay delegate delete deleted deleting delim delimited delimiter delimiters delitem delta demand denied dep depend dependencies dependency dependent depending depends deprecated deprecation deps depth deque der derive derived desc descending describe described describes describing description descriptions descriptor descriptors design designed desired dest destination destroy destroyed detach detail detailed details detect detected detection determine determined determines dev developer development device devnull diaeresis diag diagnostic diagnostics dialog dict dictionaries dictionary dicts did didn die diff differ difference differences different differently differs difficult digest digit digits dim dir direct direction directive directives directly directories directory dirname dirs disable disabled disables discard discarded disconnect discouraged discussion disk dispatch display displayed dist distance distinct distinguish distribute distributed distribution distributions distro dists distutils div divide division divmod doc docs docstring docstrings doctest doctype document documentation documented documents does doesn doing dollar domain don done dont dos dot dotall dots dotted double down downgrade download downloaded dragon draw drive driver drop dropped dry dual ducet due dumb dummy dump dumps dup duplicate duplicated duplicates duration during dynamic dynamically each eagle earlier early easier easily east easy ebcdic ebe ebf echo edge edit editable editor edu effect effective effectively effects efficient efficiently egg eggs eight either elapsed elem element elements elif ellipsis else elseif elsewhere elsif email embed embedded emit emitted emph empty emulate enable enabled enables enc enclosed enclosing encode encoded encoder encoding encodings encountered encrypt encrypted encryption end ended endian endif ending endpoint endpoints ends endswith enforce engine english enough enquiry ensure ensures ensuring enter entered entire entirely entities entity entries entry enum enumerate enums env environ environment environments eof eoferror eol epoch epsilon equal equality equals equivalent erase err errno error errors esc escape escaped escapes escaping especially essentially etc eth euro europe eval evaluate evaluated even event events eventually ever every everything exact exactly example examples exc exceeded except exception exceptions exchange exclamation exclude excluded excluding exclusive exe exec executable executables execute executed executing execution exhausted exist existence existent existing exists exit exited exiting exits exp expand expanded expandtabs expanduser expansion expect expected expecting expects expensive experimental expired expires explain explanation explicit explicitly exponent exponential export exported exporter exports expose expr express expression expressions exprs ext extend extended extends extension extensions extern external extra extract extracted extracting extras fac face fact factor factory fail failed failing fails failure failures fairly fake falcon fall fallback falling falls false family fancy far fast faster fatal fdopen feature features feb february fed fee feed feedback feminine fetch fetched few ffi field fields fifo fifth figure file filehandle filehandles filename filenames fileno filepath files filesystem fill filled filter filtered filterfalse filtering filters final finalize finalized finally find findall finder finding finditer finds fine finish finished finite first fit fitness five fix fixed fixer fixes fixme fixup flag flags flat flatten flexible float floating floats floor flow flush fname fnmatch fold folder follow followed following follows font foo football footer for force forces foreach foreground foreign forest forever forget fork form format formats formatted formatter formatters formatting formed former forms forward found foundation four fourth fraction fractional fragment frame frames framework franklin free freeze fresh friday friendly from fromkeys front frozen frozenset fspath fstat full fullname fully fun func funcname funcs function functional functionality functions functools furnished further future futures gamma garbage gateway gen gencodec general generally generate generated generates generating generation generator generators generic get getattr getc getcodec getcwd getenv getframe getitem getline getopt getpid getpwuid getregentry gets getsockname getstate getter gettext getting getvalue gid git github give given gives giving glob global globally globals globs gmail gmtime gnu goal goes going golden gone good google got goto grammar grant granted graph grave greater greek green grep grid group groupdict grouping groups guarantee guaranteed guard guess gui guide gzip hack had half hand handle handled handler handlers handles handling handshake handy happen happens hard harness has hasattr hash hashable hashes hashlib hashref hasn hat have haven having hazmat head header headers heading hebrew height held hello help helper helpers helpful helps hence here hereby hex hexadecimal hexdigest hidden hide hierarchy high higher highest highlight highlighted highlighting hint hints history hit hmac hold holders holding holds home hook hooks hope hopefully horizontal host hostname hosts hour hours how however href httperror httplib human hunter hye hyphen idea ident identical identified identifier identifiers identify identifying identity idle ids idx ietf iff ignore ignorecase ignored ignores ignoring illegal image immediate immediately immutable imp impl implement implementation implemented implementing implements implicit implicitly implied implies import important imported importer importing importlib imports impossible improve inc include included includes including inclusion incoming incompatible incomplete inconsistent incorrect increase increment incremental incrementaldec incrementalenc indent indentation indented independent index indexed indexes indexing indicate indicated indicates indicating indicator indices indirect indirectly individual inet inf infinite infinity infix info inform information ing inherit inheritance inherited inherits init initial initialization initialize initialized initializer initially inline inner input inputs ins insensitive insert inserted insertions inside inspect inspired inst install installation installed installer installing installs instance instances instantiate instantiated instantiation instead instruction instructions int integer integers integral intended interaction interactive interesting interface interfaces intermediate intern internal internally internals internet interp interpol interpolation interpret interpretation interpreted interpreter interrupt interrupted intersection interval into introduced introspection ints invalid invalidate invariant inverse invert inverted invocation invoice invoke invoked invokes invoking ioerror ion iowrapper ipv isa isabs isatty isdigit isdir isfile isinstance islink isn iso isolated isspace issubclass issue issued issues issuing italic item itemgetter items iter iterable iterate iteration iterator itertools its itself jan january java job jobs join joined joining joinpath json july jump june junk just justify jython kafka keep keeping keeps kept kernel key keyboard keyed keys keyword keywords kill kind kinds klass know known knows kwargs label labels lack lambda lang language languages large larger last late later latest latin latter law layer layout lazy ldflags lead leading leaf leak least leave leaves leaving left legacy legal lemburg len length lengths less lesser let letmein lets letter letters level levels lex lexer lexers lexical liability liable lib libc libraries library libs license licensed licenses life ligature light like likely likewise limit limitation limitations limited limits line linear lineno lines link linked linker linking links linux list listdir listed listen listing lists literal literals little live load loaded loader loading loads loc local locale localhost locally locals localtime locate located location locations lock locked log logger logging logic logical login logs long longer longest look lookahead looked looking looks lookup lookups loop loops loss lost lot lots low lower lowercase lowest lru lstat lstrip lzma mac machine machinery macro macron macros made magenta magic mail mailto main mainly maintain maintained maintainer major make makedirs makefile maker makes making malformed man manage managed management manager mandatory manifest manipulate manner manual manually many map mapped mapping mappings maps marc march mark marked marker markers marks markup masculine mask master match matched matcher matches matching math matrix matter max maximum maxlen maxsize may maybe mean meaning means meant measure measurement mechanism media medium mem member members memo memoize memory memoryview mentioned menu merchantabilit merely merge merged mess message messages meta metaclass metadata metavar meth method methods michael micro microsoft micsft mid middle might mime mimetypes min minimal minimize minimum minor minus minute minutes mirror misc miscellaneous mismatch missing mit mix mixed mixin mkdir mkpath mkstemp mktables mod mode model models modern modes modification modified modifier modifiers modifies modify modifying modname module modules modulo moment mon monday mongo monkey monotonic month more most mostly mount mountain move moved moves mozilla mro mswin mtime much mul multi multibyte multibytecodec multiline multipart multiple multiplication multiply multiprocessin must mutable mutually mypy mysql name named namedtuple namely names namespace namespaces naming nan nargs native natural nbytes near nearest necessarily necessary need needed needs neg negate negative neither nest nested nesting net netloc netscape network never new newer newline newlines newly next nice nil nine node nodes non nonce none noninfringemen nonlocal nonzero noop noqa nor norm normal normalization normalize normalized normally normcase normpath north not notation note notebook notes nothing notice notify november now null num number numbers numeric numerical nums oauth oauthlib obj object objects obsolete obtain obtained obtaining obvious occur occurred occurrence occurrences occurs ocean oct octal octet october odd oder off official offset offsets often ogonek okay old older omega omit omitted once one ones only onto oops opaque open opened opener opening openssl operand operate operating operation operations operator operators opposed opposite opqrstuvwxyz ops opt optimization optimize optimized option optional optionally options optparse opts oracle orange ord order ordered ordering orders ordinal ordinary org orig origin original originally oserror osx other others otherwise our ourselves out outer outfile output outputs outside over overflow overhead overlap overload overloaded overridden override overrides overriding overview overwrite overwritten own owned owner pack package packages packaging packed pad padded padding page pages pair pairs panel paragraph parallel param parameter parameters params paren parent parentheses parenthesis parents parquet parse parsed parser parsers parses parsing part partial particular particularly partition parts party pass passed passes passing passwd password past pat patch patched patches path pathlib pathname paths pathsep pattern patterns paul pause payload payment peek peer pem pending people pep per percent perform performance performed performing performs perhaps period perky perl perldoc perls perm permission permissions permit permitted persistent person persons pgen phase phi phone pick pickle pickling pid piece pieces pilcrow pilgrim ping pip pipe pipeline pipes place placed placeholder places plain plan plat platform platforms platlib play please plugin plus pobox pod point pointed pointer pointing points policy poll poly pool pop popen populate populated port portable portion portions pos position positional positions positive posix posixpath possibility possible possibly post postgres potential potentially pound pow power pprint practice pragma pre preceded precedence preceding precision predefined predicate prefer preference preferred prefix prefixed prefixes prep prepare prepared prepend prepended preproc preprocess preprocessor presence present preserve preserved preserving presumably pretty prev prevent prevents previous previously primarily primary prime primitive primitives princess principal print printable printables printed printer printf printing prints prior priority private probably problem problems proc procedure proceed process processed processes processing processor produce produced produces product production profile prog program programming programs progress project projects prompt prop propagate proper properly properties property protect protected protection proto protocol protocols prototype provide provided provider provides providing proxies proxy pseudo public publish published pull punctuation pure purelib purple purpose purposes push pushed put puts putting pyc pygments pypa pyparsing pypi pyproject pypy python qualified qualname quarter quarters query question questions queue quick quickly quiet quit quite quot quotation quote quoted quotes quoting qwerty race raise raised raises raising ran rand random range ranges rate rather ratio raw reach reached read readable reader reading readline readlines readlink readonly reads ready real really realm realpath reason reasonable reasons rebuild rec receive received receives recent recognize recognized recommended record records recurse recursion recursive recursively recv red redefine redirect redirects redis redistribute redo reduce redundant ref refer reference referenced references refers reflect refresh refs reg regardless regex regexes regexp region register registered registration registry regular reinitialize reject rel related relative relatively release released releases relevant reliable relies reload relpath rely rem remain remainder remaining remains remember remote removal remove removed removes removing rename renamed render renderable rendered repeat repeated repeatedly repl replace replaced replacement replaces replacing reply report reported reporting reports repository repr represent representation represented representing represents req reqs request requested requests require required requirement requirements requires requiring res reserved reset resize resolution resolve resolved resolver resource resources resp respect respective respectively response responses responsible rest restart restore restrict restricted restriction result resulting results resume ret retain retained retries retrieve retrieved retry return returncode returned returning returns retval reuse rev reverse reversed revert revision revoke rewind rewrite rewritten rfind rich rid right rights rindex ring risk river rlock rmdir rmtree role roman root roots rotate round router routine routines row rows rpartition rsa rsplit rstrip rtype rule rules run runner running runs runtime safe safely salt same sample sane sanity satisfied satisfy save saved saves saving say says scalar scalars scale scan scanning schedule schema scheme schemes schwern scope scopes score screen script scripts scroll sdist search searched searching sec second seconds secret section sections secure security see seed seek seekable seem seems seen segment segments select selected selection selector self sell semantics semi semicolon send sending sends sense sensitive sent sentinel sep separate separated separately separating separator separators september seq sequence sequences sequential serial serialization serialize serialized series server servers service session set setattr setdefault setitem sets setstate setter setting settings setup setuptools seven several sha shade shadow shall shallow shape share shared sharp shebang shell shift shik shlex short shortcut shorter shot should shouldn show shown shows shut shutdown shutil side sig sigma sign signal signals signature signatures signed significant signing signs silent silently silver similar similarly simple simplefilter simpler simplified simplify simply sin since single singleton sinh site situation situations six size sizeof sizes skip skipped skipping skips slash sleep slice slightly slot slots slow slower small smaller smart snapshot snowflake sock socket sockets soft software sol solidus solution solve some someone something sometimes somewhat somewhere soon sort sorted sorting sound source sources south space spaces spacing span spark spawn spec special specialized specific specifically specification specifications specified specifier specifiers specifies specify specifying specs speed spinner splice split splitdrive splitext splitlines splitting spring sprintf square sslcontext stable stack stacklevel staging standalone standard standards star start started starting starts startswith startup stat state statement statements states static staticmethod statistics stats status stderr stdin stdlib stdout stem step steps still stop stopped stops storage store stored stores storing straight strange strategy stream streaming streamreader streams streamwriter strerror strftime strict strictly string stringify strings strip stripped stripping stroke strong strongly struct structure structured structures stub stuff style styles sub subclass subclasses subclassing subdirectories subdirectory subheading subject sublicense submit submodule subprocess subroutine subroutines subs subscript subsequent subset substantial substitute substitution substr substring subtle subtract subtype succeed succeeded succeeds success successful successfully such sufficient suffix suffixes suggested suitable suite sum summary summer sun sunshine super superclass superscript supplied supply supplying support supported supporting supports supposed suppress suppressed sure surrogate surrogateescap swap switch switches sym symbol symbolic symbols symlink symlinks syms sync synchronous synopsis syntax sys sysconfig sysread system systems syswrite tab table tables tabs tabulation tag tags tail taint take taken takes taking tan tanh tap tar target targets task tasks team tell tells temp tempfile template temple temporarily temporary term terminal terminate terminated terminating terminator terms test tested testing tests text textwrap than thanks that the their them theme themselves then there therefore these they thing things think third this thorn those though thread threading threads three threshold through throw thrown throws thus tick ticket tie tied tiger tilde tim time timed timedelta timeout timer times timestamp timestamps timezone title todo together token tokenize tokens tokensource toml too tool tools top tort total touch trace traceback tracebacks track tracker tracking trade traditional trailer trailing trans transfer transform transformation transient translate translated translation transmission transparent transport trap traverse treat treated tree trick tried tries trigger triggered trim triple trivial true truediv trunc truncate truncated trust trusted truth try trying tty ttype tuple tuples turn turned turns twice two type typed typename types typical typically typing ubuntu ucd ufffe ugly uid uint umask unable uname unary unavailable unbound unchanged uncompress uncompressed unconditionall undef undefined under underline underlying underscore underscores understand undo undocumented unencoded unexpected unfortunately unhandled unicode unicore unified uniform unimport uninitialized uninstall union unique unit units unittest universal unix unknown unless unlike unlikely unlink unlock unpack unpacked unprocessed unquote unquoted unrecognized unregister unsafe unset unshift unsigned unspecified unsupported until unused unwrap update updated updates updating upgrade upload upon upper uppercase uri uris url urlencode urlencoded urljoin urllib urlopen urlparse urls urlsplit urlunparse usa usable usage use used useful user username users uses using usr usual usually utc utf util utilities utility utils utime val valid validate validating validation validator value values var variable variables variant variants various vars vary vec vector vendor vendors venv ver verbose verbosity verification verified verifies verify version versionadded versions vertical very via view vim virtual virtualenv visible visit visual void volume vulgar wait waiting waitpid walk wall want wantarray wanted wants warehouse warn warning warnings warranties warranty was wasn watch way ways weak weakref web week weight weird welcome well were west what whatever wheel wheels when whence whenever where whereas whether which while white whitespace who whole whom whose why wide width wiki wikipedia wildcard will win window windows winter wish with within without wizard won word words work workaround worked worker working works workspace world worry worth would wouldn wrap wrapped wrapper wrappers wrapping wraps writable write writer writes writing written wrong xaa xab xac xad xae xaf xba xbe xca xce xda xea xeb xec xed xee xef xfa xor xyz yaml year yellow yen yes yet yield yielded yielding yields you your yourself zero zeros zip zipfile zlib zone","base":0.25494164542453646,"calibration":[1.22108,-0.67787],"threshold":0.48,"feature":[17,46,1,5,-1,-1,47,-1,-1,-1,13,4,1,-1,-1,4,-1,-1,4,11,-1,-1,0,-1,-1,14,39,11,17,-1,-1,-1,18,5,-1,-1,17,-1,-1,46,1,6,-1,-1,47,-1,-1,17,14,-1,-1,2,-1,-1,17,3,4,0,-1,-1,44,-1,-1,46,47,-1,-1,13,-1,-1,13,4,14,-1,-1,4,-1,-1,11,4,-1,-1,17,-1,-1,18,46,1,5,-1,-1,47,-1,-1,0,4,-1,-1,44,-1,-1,11,39,17,-1,-1,13,-1,-1,14,0,-1,-1,17,-1,-1,17,3,4,0,-1,-1,6,-1,-1,46,28,-1,-1,3,-1,-1,13,4,14,-1,-1,18,-1,-1,11,4,-1,-1,17,-1,-1,18,46,1,4,-1,-1,47,-1,-1,0,4,-1,-1,44,-1,-1,11,39,17,-1,-1,37,-1,-1,14,37,-1,-1,17,-1,-1,14,39,11,17,-1,-1,18,-1,-1,18,4,-1,-1,17,-1,-1,46,47,0,-1,-1,1,-1,-1,21,0,-1,-1,41,-1,-1,17,5,46,0,-1,-1,3,-1,-1,14,14,-1,-1,44,-1,-1,13,4,17,-1,-1,18,-1,-1,11,14,-1,-1,14,-1,-1,18,46,1,7,-1,-1,47,-1,-1,21,0,-1,-1,41,-1,-1,11,17,37,-1,-1,13,-1,-1,14,37,-1,-1,14,-1,-1,5,13,29,7,-1,-1,17,-1,-1,13,0,-1,-1,0,-1,-1,3,4,0,-1,-1,11,-1,-1,31,4,-1,-1,0,-1,-1,5,13,22,13,-1,-1,17,-1,-1,13,0,-1,-1,0,-1,-1,3,44,4,-1,-1,0,-1,-1,44,47,-1,-1,1,-1,-1,17,44,4,7,-1,-1,47,-1,-1,1,0,-1,-1,0,-1,-1,39,11,17,-1,-1,18,-1,-1,18,14,-1,-1,5,-1,-1,13,46,22,47,-1,-1,3,-1,-1,44,0,-1,-1,10,-1,-1,39,37,11,-1,-1,3,-1,-1,0,1,-1,-1,11,-1,-1,18,44,1,4,-1,-1,46,-1,-1,1,13,-1,-1,0,-1,-1,11,13,13,-1,-1,18,-1,-1,14,5,-1,-1,39,-1,-1,3,6,1,16,-1,-1,46,-1,-1,13,44,-1,-1,35,-1,-1,9,17,13,-1,-1,17,-1,-1,31,4,-1,-1,0,-1,-1,17,4,7,0,-1,-1,13,-1,-1,44,47,-1,-1,0,-1,-1,39,11,18,-1,-1,18,-1,-1,18,5,-1,-1,5,-1,-1,3,6,0,35,-1,-1,39,-1,-1,13,4,-1,-1,15,-1,-1,9,17,1,-1,-1,17,-1,-1,31,14,-1,-1,49,-1,-1,3,6,1,16,-1,-1,46,-1,-1,13,44,-1,-1,15,-1,-1,9,17,1,-1,-1,17,-1,-1,31,46,-1,-1,49,-1,-1,14,39,37,14,-1,-1,18,-1,-1,13,13,-1,-1,0,-1,-1,46,4,47,-1,-1,6,-1,-1,41,6,-1,-1,0,-1,-1,44,5,13,22,-1,-1,13,-1,-1,14,11,-1,-1,47,-1,-1,1,13,46,-1,-1,31,-1,-1,0,-1,0,-1,-1,44,5,13,22,-1,-1,13,-1,-1,14,4,-1,-1,46,-1,-1,1,13,46,-1,-1,1,-1,-1,17,1,-1,-1,6,-1,-1,3,35,6,0,-1,-1,0,-1,-1,0,6,-1,-1,13,-1,-1,5,17,13,-1,-1,17,-1,-1,31,47,-1,-1,0,-1,-1,46,47,21,13,-1,-1,44,-1,-1,17,4,-1,-1,39,-1,-1,44,0,13,-1,-1,2,-1,-1,6,0,-1,-1,11,-1,-1,44,18,47,0,-1,-1,4,-1,-1,17,-1,5,-1,-1,1,0,13,-1,-1,46,-1,-1,0,-1,0,-1,-1,3,35,6,0,-1,-1,0,-1,-1,0,11,-1,-1,13,-1,-1,5,17,13,-1,-1,17,-1,-1,4,14,-1,-1,17,-1,-1,39,3,0,46,-1,-1,20,-1,-1,44,0,-1,-1,17,-1,-1,5,29,18,-1,-1,17,-1,-1,20,6,-1,-1,1,-1,-1,44,5,13,4,-1,-1,13,-1,-1,14,0,-1,-1,46,-1,-1,0,1,13,-1,-1,3,-1,-1,1,46,-1,-1,0,-1,-1,47,21,13,44,-1,-1,39,-1,-1,44,1,-1,-1,13,-1,-1,46,17,4,-1,-1,5,-1,-1,41,6,-1,-1,0,-1,-1,39,1,49,19,-1,-1,0,-1,-1,0,13,-1,-1,31,-1,-1,5,0,18,-1,-1,13,-1,-1,1,13,-1,-1,20,-1,-1,18,47,21,0,-1,-1,44,-1,-1,46,14,-1,-1,41,-1,-1,30,17,15,-1,-1,5,-1,-1,39,-1,-1,39,17,44,49,-1,-1,49,-1,-1,3,17,-1,-1,37,-1,-1,29,0,35,-1,-1,4,-1,-1,17,18,-1,-1,18,-1,-1,14,11,37,0,-1,-1,0,-1,-1,6,0,-1,-1,7,-1,-1,37,18,47,-1,-1,30,-1,-1,5,13,-1,-1,3,-1,-1,6,46,4,37,-1,-1,5,-1,-1,44,0,-1,-1,21,-1,-1,11,5,37,-1,-1,49,-1,-1,31,44,-1,-1,49,-1,-1,30,39,31,11,-1,-1,49,-1,-1,0,18,-1,-1,5,-1,-1,30,13,-1,16,-1,-1,39,-1,-1,13,46,23,47,-1,-1,16,-1,-1,41,10,-1,-1,0,-1,-1,0,39,46,-1,-1,5,-1,-1,17,5,-1,-1,39,-1,-1,44,0,28,3,-1,-1,-1,4,18,-1,-1,0,-1,-1,13,3,17,-1,-1,49,-1,-1,31,1,-1,-1,17,-1,-1,22,13,44,41,-1,-1,49,-1,-1,15,13,-1,-1,15,-1,-1,39,6,46,-1,-1,-1,4,-1,17,-1,-1,1,32,37,3,-1,-1,51,-1,-1,63,-1,-1,6,47,0,-1,-1,46,-1,-1,14,5,-1,-1,37,-1,-1,30,17,39,49,-1,-1,22,-1,-1,17,51,-1,-1,0,-1,-1,6,46,13,-1,-1,44,-1,-1,4,-1,39,-1,-1,0,13,6,39,-1,-1,6,-1,-1,3,11,-1,-1,51,-1,-1,4,14,15,-1,-1,37,-1,-1,0,2,-1,-1,18,-1,-1,47,13,44,10,-1,-1,6,-1,-1,39,6,-1,-1,2,-1,-1,49,19,31,-1,-1,41,-1,-1,5,13,-1,-1,46,-1,-1,17,4,49,41,-1,-1,44,-1,-1,0,63,-1,-1,14,-1,-1,0,13,3,-1,-1,0,-1,-1,22,13,-1,-1,39,-1,-1,23,13,47,44,-1,-1,44,-1,-1,1,37,-1,-1,39,-1,-1,2,46,0,-1,-1,44,-1,-1,-1,29,21,12,35,-1,-1,16,-1,-1,49,41,-1,-1,47,-1,-1,18,-1,17,13,-1,-1,17,-1,-1,6,18,4,13,-1,-1,49,-1,-1,0,0,-1,-1,4,-1,-1,11,0,3,-1,-1,49,-1,-1,31,44,-1,-1,49,-1,-1,30,44,5,13,-1,-1,46,-1,-1,13,3,-1,-1,31,-1,-1,6,46,17,-1,-1,41,-1,-1,17,-1,17,-1,-1,6,24,5,47,-1,-1,-1,1,39,-1,-1,46,-1,-1,11,4,14,-1,-1,13,-1,-1,31,44,-1,-1,49,-1,-1,17,4,1,1,-1,-1,44,-1,-1,30,0,-1,-1,-1,17,3,39,-1,-1,11,-1,-1,5,0,-1,-1,10,-1,-1,29,41,17,4,-1,-1,0,-1,-1,49,49,-1,-1,46,-1,-1,18,-1,18,-1,39,-1,-1,22,21,16,49,-1,-1,39,-1,-1,49,51,-1,-1,49,-1,-1,39,48,29,-1,-1,-1,18,-1,4,-1,-1,21,6,16,49,-1,-1,18,-1,-1,11,6,-1,-1,31,-1,-1,49,17,49,-1,-1,14,-1,-1,42,40,-1,-1,17,-1,-1,44,47,13,31,-1,-1,39,-1,-1,41,19,-1,-1,49,-1,-1,0,20,13,-1,-1,8,-1,-1,17,46,-1,-1,1,-1,-1,23,18,14,11,-1,-1,13,-1,-1,14,0,-1,-1,2,-1,-1,2,44,17,-1,-1,49,-1,-1,-1,16,49,2,-1,-1,44,47,-1,-1,46,-1,-1,6,0,13,-1,-1,4,-1,-1,5,37,-1,-1,17,-1,-1,0,37,3,17,-1,-1,4,-1,-1,0,5,-1,-1,7,-1,-1,4,4,14,-1,-1,13,-1,-1,17,18,-1,-1,51,-1,-1,44,47,13,31,-1,-1,39,-1,-1,30,22,-1,-1,6,-1,-1,0,13,6,-1,-1,17,-1,-1,17,46,-1,-1,4,-1,-1,41,5,13,14,-1,-1,4,-1,-1,44,14,-1,-1,3,-1,-1,49,49,16,-1,-1,13,-1,-1,46,19,-1,-1,0,-1,-1,23,18,47,44,-1,-1,46,-1,-1,32,13,-1,-1,3,-1,-1,1,46,6,-1,-1,44,-1,-1,-1,0,18,49,-1,-1,15,49,-1,-1,-1,32,18,4,-1,-1,14,-1,-1,7,5,-1,-1,8,-1,-1,3,0,9,18,-1,-1,5,-1,-1,4,14,-1,-1,17,-1,-1,1,51,25,-1,-1,4,-1,-1,37,2,-1,-1,17,-1,-1,37,0,28,3,-1,-1,39,-1,-1,4,13,-1,-1,39,-1,-1,6,0,5,-1,-1,3,-1,-1,14,17,-1,-1,1,-1,-1,44,47,13,11,-1,-1,0,-1,-1,17,46,-1,-1,5,-1,-1,13,0,46,-1,-1,2,-1,-1,19,49,-1,-1,49,-1,-1,21,12,2,0,-1,-1,14,-1,-1,29,37,-1,-1,18,-1,-1,49,49,1,-1,-1,13,-1,-1,42,49,-1,-1,13,-1,-1,31,11,6,13,-1,-1,5,-1,-1,44,3,-1,-1,1,-1,-1,0,49,-1,46,-1,-1,49,-1,49,-1,-1,30,22,5,5,-1,-1,1,-1,-1,18,6,-1,-1,39,-1,-1,6,46,47,-1,-1,41,-1,-1,4,-1,17,-1,-1,31,11,12,35,-1,-1,21,-1,-1,44,3,-1,-1,1,-1,-1,49,0,-1,-1,0,50,-1,-1,6,-1,-1,0,28,3,17,-1,-1,51,-1,-1,39,-1,-1,4,4,14,-1,-1,0,-1,-1,2,18,-1,-1,17,-1,-1,21,20,5,0,-1,-1,49,-1,-1,49,5,-1,-1,24,-1,-1,49,17,17,-1,-1,49,-1,-1,44,47,-1,-1,46,-1,-1,41,17,0,17,-1,-1,44,-1,-1,5,5,-1,-1,39,-1,-1,49,49,16,-1,-1,13,-1,-1,46,19,-1,-1,0,-1,-1,30,47,13,44,-1,-1,0,-1,-1,18,39,-1,-1,17,-1,-1,0,39,50,-1,-1,-1,44,3,-1,-1,16,-1,-1,44,23,13,4,-1,-1,1,-1,-1,16,46,-1,-1,-1,13,17,-1,2,-1,-1,19,49,-1,-1,46,-1,-1,41,0,9,18,-1,-1,5,-1,-1,4,18,-1,-1,17,-1,-1,49,49,16,-1,-1,13,-1,-1,46,19,-1,-1,0,-1,-1,29,30,47,13,-1,-1,17,-1,-1,6,46,-1,-1,4,-1,-1,18,-1,44,18,-1,-1,-1,21,12,35,11,-1,-1,17,-1,-1,16,44,-1,-1,37,-1,-1,49,13,1,-1,-1,14,-1,-1,44,46,-1,-1,46,-1,-1,31,3,4,1,-1,-1,17,-1,-1,13,37,-1,-1,51,-1,-1,49,1,-1,-1,2,46,-1,-1,6,-1,-1,39,1,31,11,-1,-1,49,-1,-1,49,17,-1,-1,31,-1,-1,20,16,4,-1,-1,5,-1,-1,1,47,-1,-1,2,-1,-1,44,41,16,47,-1,-1,17,-1,-1,49,49,-1,-1,46,-1,-1,13,3,14,-1,-1,46,-1,-1,49,20,-1,-1,0,-1,-1,21,6,16,49,-1,-1,4,-1,-1,14,6,-1,-1,37,-1,-1,49,13,-1,4,-1,-1,44,47,-1,-1,46,-1,-1,56,16,49,-1,-1,16,49,-1,-1,18,-1,-1,19,14,11,-1,-1,44,-1,-1,-1,0,28,3,36,-1,-1,51,-1,-1,39,-1,-1,4,2,1,-1,-1,2,-1,-1,17,17,-1,-1,-1,44,22,13,47,-1,-1,13,-1,-1,6,39,-1,-1,18,-1,-1,0,13,-1,13,-1,-1,0,2,-1,-1,2,-1,-1,0,18,49,-1,-1,15,49,-1,-1,-1,32,6,5,-1,-1,5,-1,-1,7,5,-1,-1,3,-1,-1,16,49,2,1,-1,-1,-1,42,40,-1,-1,10,-1,-1,17,0,17,-1,-1,14,-1,-1,5,13,-1,-1,39,-1,-1,56,16,63,13,-1,-1,-1,2,49,-1,-1,5,-1,-1,49,0,14,-1,-1,-1,14,11,-1,-1,4,-1,-1,41,16,49,20,-1,-1,44,-1,-1,17,4,-1,-1,0,-1,-1,49,49,16,-1,-1,0,-1,-1,46,16,-1,-1,13,-1,-1,21,6,16,49,-1,-1,3,-1,-1,14,6,-1,-1,37,-1,-1,49,17,17,-1,-1,1,-1,-1,41,49,-1,-1,49,-1,-1,30,24,5,2,-1,-1,-1,1,39,-1,-1,44,-1,-1,6,16,44,-1,-1,-1,50,-1,39,-1,-1,29,13,3,44,-1,-1,49,-1,-1,6,49,-1,-1,5,-1,-1,18,-1,46,14,-1,-1,-1,44,13,47,13,-1,-1,46,-1,-1,0,5,-1,-1,37,-1,-1,17,16,-1,0,-1,-1,13,16,-1,-1,16,-1,-1,0,28,3,17,-1,-1,17,-1,-1,39,-1,-1,4,4,14,-1,-1,7,-1,-1,17,18,-1,-1,39,-1,-1,41,17,0,17,-1,-1,5,-1,-1,13,14,-1,-1,6,-1,-1,49,49,16,-1,-1,0,-1,-1,2,-1,46,-1,-1,22,44,23,30,-1,-1,1,-1,-1,13,17,-1,-1,12,-1,-1,39,6,6,-1,-1,-1,18,-1,17,-1,-1,44,1,32,1,-1,-1,49,-1,-1,24,13,-1,-1,1,-1,-1,16,2,66,-1,-1,49,-1,-1,0,0,-1,-1,5,-1,-1,5,13,4,17,-1,-1,13,-1,-1,17,32,-1,-1,17,-1,-1,4,14,1,-1,-1,13,-1,-1,17,35,-1,-1,-1,44,18,47,0,-1,-1,19,-1,-1,2,15,-1,-1,17,-1,-1,0,13,-1,13,-1,-1,5,0,-1,-1,49,-1,-1,17,0,17,32,-1,-1,-1,13,3,-1,-1,49,-1,-1,5,1,-1,5,-1,-1,39,17,-1,-1,-1,30,30,68,21,-1,-1,49,-1,-1,6,-1,-1,49,19,6,-1,-1,17,-1,-1,0,13,-1,-1,46,-1,-1,16,17,17,-1,-1,2,49,-1,-1,-1,6,49,2,-1,-1,39,-1,-1,14,6,-1,-1,37,-1,-1,41,0,50,17,-1,-1,17,-1,-1,4,18,-1,-1,2,-1,-1,49,49,16,-1,-1,13,-1,-1,54,46,-1,-1,-1,23,24,5,5,-1,-1,-1,1,39,-1,-1,46,-1,-1,1,46,47,-1,-1,44,-1,-1,-1,21,22,39,20,-1,-1,5,-1,-1,18,2,-1,-1,39,-1,-1,17,-1,49,13,-1,-1,42,-1,-1,3,0,17,4,-1,-1,18,-1,-1,4,32,-1,-1,17,-1,-1,13,37,2,-1,-1,18,-1,-1,51,52,-1,-1,-1,21,0,13,49,-1,-1,17,-1,-1,44,18,-1,-1,1,-1,-1,17,49,-1,46,-1,-1,49,14,-1,-1,42,-1,-1,2,49,17,-1,-1,5,-1,15,-1,-1,58,68,44,-1,-1,21,-1,-1,49,-1,13,-1,-1,11,12,13,49,-1,-1,6,-1,-1,37,13,-1,-1,1,-1,-1,31,44,17,-1,-1,1,-1,-1,0,49,-1,-1,49,-1,-1,16,49,66,21,-1,-1,-1,2,17,-1,-1,44,-1,-1,13,49,16,-1,-1,44,-1,-1,1,37,-1,-1,5,-1,-1,39,1,17,49,-1,-1,13,-1,-1,49,0,-1,-1,44,-1,-1,5,0,2,-1,-1,13,-1,-1,17,4,-1,-1,-1,49,20,19,1,-1,-1,63,-1,-1,17,17,-1,-1,13,-1,-1,22,0,17,-1,-1,41,-1,-1,18,39,-1,-1,13,-1,-1,5,37,61,1,-1,-1,4,-1,-1,18,4,-1,-1,35,-1,-1,44,47,0,-1,-1,14,-1,-1,16,2,-1,-1,17,-1,-1,4,13,49,-1,3,-1,-1,37,61,-1,-1,14,-1,-1,17,0,44,-1,-1,17,-1,-1,17,14,-1,-1,16,-1,-1],"split":[-3.0002,0.5,2.7411,0.48075,0,0,0.5,0,0,0,0.2601,0.83095,3.683,0,0,0.84295,0,0,0.9722,3.5,0,0,3.0849,0,0,0.3114,0.5,3.5,-4.6005,0,0,0,0.67335,0.6875,0,0,-3.3454,0,0,0.5,2.7378,0.18335,0,0,0.5,0,0,-3.0051,0.3693,0,0,0.7891,0,0,-3.1355,0.06905,0.17085,3.8502,0,0,0.5,0,0,0.5,0.5,0,0,0.36665,0,0,0.2601,0.83095,0.3073,0,0,0.84105,0,0,3.5,0.9722,0,0,-3.0,0,0,0.26875,0.5,2.8112,0.48075,0,0,0.5,0,0,4.9534,0.9706,0,0,0.5,0,0,3.5,0.5,-3.003,0,0,0.5941,0,0,0.3101,3.894,0,0,-2.9984,0,0,-3.1355,0.06905,0.17085,3.8502,0,0,0.06905,0,0,0.5,0.5,0,0,0.30355,0,0,0.2601,0.83095,0.31535,0,0,0.2705,0,0,3.5,0.9722,0,0,-3.0,0,0,0.23205,0.5,2.8112,0.4365,0,0,0.5,0,0,4.9534,0.48215,0,0,0.5,0,0,3.5,0.5,-3.1305,0,0,0.5,0,0,0.3101,0.5,0,0,-2.9984,0,0,0.32655,0.5,3.5,-4.3581,0,0,0.2639,0,0,0.67335,0.9706,0,0,-3.3529,0,0,0.5,0.5,4.5222,0,0,2.7378,0,0,0.5,5.0849,0,0,0.5,0,0,-3.286,0.3798,0.5,2.4534,0,0,0.0357,0,0,0.18465,0.1394,0,0,0.5,0,0,0.2601,0.83555,-3.0346,0,0,0.2705,0,0,3.5,0.11435,0,0,0.32455,0,0,0.2094,0.5,2.5899,0.5,0,0,0.5,0,0,0.5,5.0849,0,0,0.5,0,0,3.5,-3.697,0.5,0,0,0.2419,0,0,0.3101,0.5,0,0,0.32455,0,0,0.01135,0.2601,1.0,0.5,0,0,-2.9053,0,0,0.7639,2.9037,0,0,3.0849,0,0,0.06905,0.17085,3.8502,0,0,2.5,0,0,0.5,0.775,0,0,5.2297,0,0,0.01135,0.27095,0.5,0.26495,0,0,-3.1431,0,0,0.7639,2.9037,0,0,3.3906,0,0,0.06905,0.5,0.17085,0,0,5.0849,0,0,0.5,0.5,0,0,4.3816,0,0,-3.4736,0.5,0.14645,0.5,0,0,0.5,0,0,4.3816,4.7812,0,0,4.8327,0,0,0.5,3.5,-3.1456,0,0,0.22875,0,0,0.54775,0.11435,0,0,0.09545,0,0,0.33855,0.5,0.5,0.5,0,0,0.0282,0,0,0.5,4.929,0,0,0.5,0,0,0.5,0.5,3.5,0,0,0.10555,0,0,3.7539,2.4486,0,0,3.5,0,0,0.23305,0.5,2.8112,0.43305,0,0,0.5,0,0,4.4269,0.14175,0,0,4.8327,0,0,3.5,0.5941,0.224,0,0,0.9199,0,0,0.3101,0.2246,0,0,0.5,0,0,0.06905,0.0185,2.5899,0.775,0,0,0.5,0,0,0.2419,0.5,0,0,0.5,0,0,0.5,-3.7539,0.2697,0,0,-3.1742,0,0,0.5,0.775,0,0,5.2297,0,0,-3.7082,0.16955,0.5,3.8502,0,0,0.12915,0,0,0.5,0.5,0,0,4.5543,0,0,0.5,3.5,0.2198,0,0,0.22875,0,0,0.6079,0.40835,0,0,0.1082,0,0,0.0801,0.01925,2.9037,0.5,0,0,0.5,0,0,0.27095,0.83555,0,0,2.5,0,0,0.5,-3.724,2.9348,0,0,-3.1742,0,0,0.5,0.2887,0,0,6.5,0,0,0.0801,0.0185,2.5899,0.775,0,0,0.5,0,0,0.2419,0.5,0,0,2.5,0,0,0.5,-3.724,2.7977,0,0,-3.1742,0,0,0.5,0.5,0,0,6.5,0,0,0.23905,0.5,0.5,0.11435,0,0,0.125,0,0,0.542,0.3003,0,0,3.0849,0,0,0.5,0.7208,0.5,0,0,0.164,0,0,0.5,0.01785,0,0,4.9037,0,0,0.5,0.0723,0.27095,0.5,0,0,0.7639,0,0,0.17425,2.5,0,0,0.5,0,0,4.4269,0.14175,0.5,0,0,0.5,0,0,4.8327,0,5.4429,0,0,0.5,0.0723,0.27095,0.5,0,0,0.7639,0,0,0.17425,0.6202,0,0,0.5,0,0,4.4299,0.14175,0.5,0,0,3.9983,0,0,-5.2661,4.6302,0,0,0.0351,0,0,0.0801,0.5,0.05055,3.0849,0,0,4.6721,0,0,3.6427,0.1125,0,0,0.291,0,0,0.01135,-3.724,0.2697,0,0,-3.3623,0,0,0.5,0.5,0,0,5.2297,0,0,0.5,0.5,0.5,0.1972,0,0,0.5,0,0,-3.459,0.1703,0,0,0.5,0,0,0.5,4.929,0.13395,0,0,0.7481,0,0,0.01785,4.4165,0,0,3.5,0,0,0.5,0.6768,0.5,4.9771,0,0,0.1802,0,0,-3.855,0,0.1213,0,0,4.4269,4.7812,0.1277,0,0,0.5,0,0,4.8327,0,5.4429,0,0,0.06905,0.5,0.05215,3.0849,0,0,4.6144,0,0,3.7539,2.5,0,0,0.291,0,0,0.01135,-3.7539,0.2697,0,0,-3.3656,0,0,0.81385,0.2929,0,0,-3.0844,0,0,0.5,0.1082,3.9534,0.5,0,0,0.5,0,0,0.5,2.6962,0,0,-5.1319,0,0,0.55905,1.0,0.6809,0,0,-3.1279,0,0,0.5,0.0972,0,0,2.8303,0,0,0.5,0.0775,0.27685,0.84295,0,0,0.7596,0,0,0.18465,3.5222,0,0,0.5,0,0,4.7812,4.1783,0.1277,0,0,0.48075,0,0,4.3984,0.5,0,0,4.8824,0,0,0.5,0.5,0.1972,0.5,0,0,0.5,0,0,0.5,3.687,0,0,0.1531,0,0,0.5,-3.7082,0.1802,0,0,0.40835,0,0,0.5,0.01785,0,0,4.7812,0,0,0.5,4.3788,6.5,0.5,0,0,3.7539,0,0,4.8327,0.1091,0,0,0.5,0,0,0.55905,2.1609,0.5,0,0,0.5941,0,0,2.6337,0.33035,0,0,0.5,0,0,0.36515,0.5,0.5,4.5222,0,0,0.5,0,0,0.5,0.16025,0,0,0.5,0,0,0.18615,-3.6983,3.5,0,0,0.44945,0,0,0.5,0,0,0.5,-4.2142,0.5,6.5,0,0,3.5,0,0,0.09305,-2.9886,0,0,0.5,0,0,1.0,2.9037,0.5,0,0,0.9706,0,0,-3.1279,0.45905,0,0,0.5626,0,0,0.23905,2.5,0.5,3.3906,0,0,2.6962,0,0,0.1357,3.5222,0,0,0.5,0,0,0.5,0.4422,0.5,0,0,0.18615,0,0,0.0871,0.4722,0,0,0.0357,0,0,0.0706,0.5,0.03125,0.5,0,0,0.8021,0,0,0.5,4.3774,0,0,0.5,0,0,3.5,0.3452,0.5,0,0,6.5,0,0,0.5,0.5,0,0,7.5,0,0,0.13245,0.5,0.5,3.5,0,0,6.5,0,0,2.1609,0.5,0,0,0.55905,0,0,0.21825,0.2208,0,0.90455,0,0,0.5,0,0,0.378,0.5,0.5,0.5,0,0,0.86605,0,0,0.5,0.5,0,0,4.929,0,0,3.6427,0.5,0.5,0,0,0.40835,0,0,-4.0847,0.8021,0,0,0.5,0,0,0.5,2.9037,0.5,0.07145,0,0,0,0.9706,0.206,0,0,3.0849,0,0,0.14175,0.49325,-5.43,0,0,4.5,0,0,0.5,3.9983,0,0,-5.3405,0,0,0.5,0.378,0.5,0.5,0,0,3.5,0,0,2.5,0.542,0,0,3.5,0,0,0.5,0.2124,0.5,0,0,0,0.77525,0,-3.2822,0,0,2.522,0.5,0.5,0.18335,0,0,0.5,0,0,0.5,0,0,0.0351,0.5,4.4165,0,0,0.5,0,0,0.22795,0.3452,0,0,0.5,0,0,0.13245,-2.6597,0.5,6.5,0,0,0.5,0,0,-2.6578,0.5,0,0,4.7812,0,0,0.20715,0.5,0.21365,0,0,0.5,0,0,0.55555,0,0.5,0,0,2.9037,0.5357,0.1548,0.5,0,0,0.3095,0,0,0.07145,2.5,0,0,0.5,0,0,0.9722,0.2124,3.5,0,0,0.5,0,0,3.3906,0.89815,0,0,0.64775,0,0,0.5,0.2236,0.5,0.5,0,0,0.01785,0,0,0.5,0.0294,0,0,0.9152,0,0,7.5,0.5,0.5,0,0,0.5,0,0,0.0842,0.291,0,0,0.5,0,0,-3.7082,0.4508,6.5,0.5,0,0,0.5,0,0,2.6962,0.5,0,0,0.2929,0,0,4.6721,0.6202,0.0871,0,0,3.0849,0,0,0.5,0.291,0,0,0.5,0,0,0.5,0.3618,0.5,0.5,0,0,0.5,0,0,3.4596,0.5,0,0,0.5,0,0,0.90745,0.5,2.6962,0,0,0.5,0,0,0,3.5,0.5,1.5,0.5,0,0,0.3377,0,0,6.5,0.5,0,0,0.5,0,0,0.26795,0,-2.9069,0.2419,0,0,-2.7747,0,0,0.0706,0.8787,0.2971,0.1266,0,0,3.5,0,0,3.3906,3.2459,0,0,0.9722,0,0,3.5,4.6144,0.4365,0,0,6.5,0,0,0.5,0.5,0,0,7.5,0,0,0.1404,0.5,0.0842,0.291,0,0,0.5,0,0,0.14175,0.49325,0,0,0.5,0,0,0.20715,0.5,-3.7201,0,0,0.5,0,0,-4.0086,0,-3.3592,0,0,0.0706,0.5,0.80625,0.5,0,0,0,2.8112,0.5,0,0,0.5,0,0,3.5,0.84295,0.16025,0,0,0.29815,0,0,0.5,0.5,0,0,7.5,0,0,-3.459,0.4555,2.9329,2.7411,0,0,0.5,0,0,0.1678,2.6962,0,0,0,-3.4346,0.0871,0.5,0,0,3.5,0,0,0.1381,4.6721,0,0,0.5,0,0,3.5,0.5,-3.7082,0.21585,0,0,4.6721,0,0,8.5,5.5,0,0,0.5,0,0,0.24165,0,0.45435,0,0.5,0,0,0.5,0.5,0.3377,5.5,0,0,0.5,0,0,3.5,0.5,0,0,6.5,0,0,0.5,0.5,3.5,0,0,0,0.31175,0,0.78415,0,0,0.5,0.05795,0.58435,5.5,0,0,0.8787,0,0,3.5,0.08515,0,0,0.5,0,0,6.5,-4.7666,5.5,0,0,0.3547,0,0,0.5,0.5,0,0,-4.5482,0,0,0.5,0.5,0.22775,0.5,0,0,0.5,0,0,0.5,0.5,0,0,8.5,0,0,4.7812,0.5,0.1225,0,0,0.5,0,0,-5.4299,0.5,0,0,4.4973,0,0,0.5,0.2094,0.16025,2.5,0,0,0.79285,0,0,0.11435,3.3906,0,0,0.9642,0,0,0.90745,0.5,-6.0234,0,0,5.5,0,0,0,0.30625,6.5,0.6365,0,0,0.5,0.5,0,0,0.5,0,0,0.0706,3.0849,0.86605,0,0,0.9722,0,0,0.3798,0.5,0,0,-3.6971,0,0,3.0849,0.5,0.13395,-3.4166,0,0,0.6875,0,0,2.6962,0.33335,0,0,0.5,0,0,0.9722,0.72475,0.17425,0,0,0.2887,0,0,-2.4469,0.675,0,0,0.5,0,0,0.5,0.5,0.22775,0.5,0,0,0.5,0,0,0.1404,0.5,0,0,0.20715,0,0,4.5543,0.2327,0.04655,0,0,-4.4718,0,0,-5.46,0.5,0,0,0.33685,0,0,0.5,0.0842,0.27685,0.2929,0,0,0.9722,0,0,0.5,0.17425,0,0,0.4577,0,0,8.5,5.5,0.4861,0,0,0.2318,0,0,0.5,0.5,0,0,4.5543,0,0,0.5,0.2094,0.5,0.5,0,0,0.5,0,0,0.5,0.59165,0,0,0.0801,0,0,2.6358,0.5,0.3095,0,0,0.5,0,0,0,2.1609,0.5,12.5,0,0,1.5,12.5,0,0,0,0.5,0.4367,0.1802,0,0,0.11435,0,0,0.5,0.3205,0,0,0.5,0,0,0.1277,3.0849,0.5,0.61905,0,0,0.4375,0,0,0.9722,0.2205,0,0,-2.4469,0,0,2.7508,0.5,0.5,0,0,0.4722,0,0,0.5,0.87285,0,0,-3.1394,0,0,0.5,3.0849,0.5,0.13395,0,0,0.5,0,0,0.9706,0.33855,0,0,0.5,0,0,0.11805,3.5222,0.44945,0,0,0.0972,0,0,0.2404,-3.5579,0,0,2.0778,0,0,0.5,0.5,0.22775,3.5,0,0,4.6721,0,0,-3.7082,0.5,0,0,0.44945,0,0,0.1266,4.8327,0.5,0,0,0.63085,0,0,0.5,6.5,0,0,6.5,0,0,0.5,1.5,0.90635,4.8327,0,0,0.0357,0,0,3.5,0.5,0,0,0.27745,0,0,6.5,3.5,3.6375,0,0,0.2094,0,0,0.5,10.5,0,0,0.2375,0,0,0.5,3.5,0.0541,0.12635,0,0,0.3798,0,0,0.5,0.06905,0,0,4.4279,0,0,5.2297,6.5,0,0.5,0,0,5.5,0,8.5,0,0,0.1404,0.5,0.96875,0.81875,0,0,2.8112,0,0,0.21585,0.1519,0,0,0.5,0,0,0.20715,0.5,0.5,0,0,0.5,0,0,0.61905,0,-3.5159,0,0,0.5,3.5,1.5,0.5,0,0,0.5,0,0,0.5,0.06905,0,0,4.4279,0,0,6.5,5.2297,0,0,5.2297,0.5,0,0,0.07955,0,0,3.0849,0.5,0.13395,-3.2213,0,0,0.5,0,0,0.5,0,0,0.9722,0.72475,0.17425,0,0,4.6144,0,0,0.93485,0.675,0,0,-2.4503,0,0,0.5,0.5,0.41425,3.6427,0,0,6.5,0,0,5.5,0.9375,0,0,0.5,0,0,6.5,-4.8085,-4.9717,0,0,3.5,0,0,0.5,0.5,0,0,0.5,0,0,0.5,-3.7082,2.6962,-3.8822,0,0,0.5,0,0,0.44945,0.1082,0,0,0.5,0,0,8.5,5.5,0.4742,0,0,0.22475,0,0,0.5,0.5,0,0,4.7812,0,0,0.1404,0.5,0.2205,0.5,0,0,4.9771,0,0,0.71655,0.5,0,0,-3.8511,0,0,3.2459,0.5,0.5,0,0,0,0.5,0.0357,0,0,0.69615,0,0,0.5,0.5,0.31505,0.8554,0,0,3.3269,0,0,0.86605,0.5,0,0,0,0.14175,-5.5498,0,0.63045,0,0,0.5,3.5,0,0,0.5,0,0,0.5,3.0849,0.5,0.61905,0,0,0.4375,0,0,0.9722,0.2094,0,0,-2.4469,0,0,8.5,5.5,0.4742,0,0,0.22475,0,0,0.5,0.5,0,0,4.5543,0,0,3.5,0.1404,0.5,0.2236,0,0,-3.459,0,0,0.20715,0.5,0,0,0.61905,0,0,0.24165,0,0.5,0.4422,0,0,0,0.5,1.5,0.5,3.5,0,0,-2.8972,0,0,0.3377,0.5,0,0,0.5,0,0,6.5,0.1328,3.708,0,0,0.43125,0,0,0.5,0.5,0,0,0.5,0,0,0.5,0.1277,0.1531,2.7411,0,0,-3.6969,0,0,0.7889,0.5,0,0,0.5,0,0,6.5,4.6142,0,0,0.85925,0.5,0,0,0.10555,0,0,0.5,4.4953,0.5,3.5,0,0,6.5,0,0,5.5,-5.3742,0,0,0.5,0,0,0.5,0.56125,0.83555,0,0,0.0845,0,0,2.7962,0.5,0,0,0.75925,0,0,0.5,0.5,0.56125,0.5,0,0,-3.1941,0,0,8.5,5.5,0,0,0.5,0,0,0.14175,0.49325,0.43125,0,0,0.5,0,0,6.5,0.5,0,0,4.7812,0,0,0.5,0.0706,0.58515,4.5,0,0,0.35805,0,0,0.18465,0.1334,0,0,0.5,0,0,6.5,0.1047,0,0.4031,0,0,0.5,0.5,0,0,0.5,0,0,0.5,0.2422,9.5,0,0,0.2604,6.5,0,0,0.8787,0,0,0.5,0.23905,2.5,0,0,0.5,0,0,0,3.0849,0.5,0.13395,0.5,0,0,0.5,0,0,0.5,0,0,0.9722,0.63085,3.7713,0,0,0.63635,0,0,-2.4448,-2.4469,0,0,0,0.5,0.5,0.378,0.5,0,0,0.5401,0,0,0.1929,0.5,0,0,0.35855,0,0,4.7812,0.1225,0,0.1277,0,0,5.3398,0.66665,0,0,0.62565,0,0,2.1609,0.5,10.5,0,0,1.5,13.5,0,0,0,0.5,0.0351,0.96875,0,0,0.355,0,0,0.5,0.2902,0,0,0.2987,0,0,0.38955,6.5,0.6975,3.6409,0,0,0,0.5,0.5,0,0,0.5,0,0,-3.7082,2.6962,-3.8822,0,0,0.3934,0,0,0.44945,0.2601,0,0,0.5,0,0,0.5,0.2422,0.5,0.1172,0,0,0,0.66335,4.5,0,0,0.0842,0,0,4.5,4.4259,0.17425,0,0,0,0.23905,2.5,0,0,0.2971,0,0,0.5,0.5876,3.5,0.5,0,0,0.5,0,0,-3.1941,0.88565,0,0,3.0849,0,0,8.5,5.5,0.4742,0,0,4.5543,0,0,0.5,0.47525,0,0,0.22615,0,0,0.5,0.0351,0.5156,4.5,0,0,0.4947,0,0,0.2124,0.1519,0,0,0.5,0,0,4.5,-4.8109,-4.9812,0,0,3.6602,0,0,0.5,6.5,0,0,8.5,0,0,0.13575,0.5,0.80905,0.61615,0,0,0,2.8303,0.5,0,0,0.5,0,0,0.20715,0.975,0.5,0,0,0,0.5,0,0.5,0,0,3.5,0.12635,0.5353,0.5,0,0,6.5,0,0,0.0351,5.5,0,0,0.3798,0,0,0.3901,0,0.5,0.309,0,0,0,0.5,0.378,0.5,0.22775,0,0,0.5,0,0,3.7539,0.40835,0,0,0.5,0,0,-5.0011,0.275,0,4.5543,0,0,0.1062,0.34165,0,0,0.4472,0,0,3.0849,0.5,0.13395,-3.2222,0,0,-3.0389,0,0,0.5,0,0,0.9722,0.7101,0.17425,0,0,0.5,0,0,-2.4469,0.675,0,0,0.5,0,0,0.5,-3.7086,2.6962,-3.8822,0,0,0.01135,0,0,0.2887,0.2929,0,0,0.1519,0,0,8.5,5.5,0.4742,0,0,4.5543,0,0,0.6297,0,0.5,0,0,0.5,0.5,0.5,0.21825,0,0,2.6358,0,0,0.14175,-5.4677,0,0,2.5,0,0,0.5,0.2124,0.127,0,0,0,0.3901,0,-3.1465,0,0,0.5,2.522,0.5,1.8145,0,0,9.5,0,0,0.5,0.63965,0,0,2.8303,0,0,0.4472,0.69705,0.5,0,0,5.5,0,0,4.8327,4.7812,0,0,0.61805,0,0,0.0842,0.291,0.845,-2.6302,0,0,0.26795,0,0,-3.7368,0.5,0,0,-3.398,0,0,0.82575,0.17425,3.4635,0,0,0.4853,0,0,-3.3421,0.5,0,0,0,0.5,0.4367,0.5,4.5543,0,0,0.5,0,0,0.9642,3.5,0,0,-2.509,0,0,4.7812,0.1225,0,0.1277,0,0,0.69095,4.8327,0,0,5.0,0,0,-3.7082,2.6962,-3.8822,0.5,0,0,0,0.14175,0.58235,0,0,5.5,0,0,0.44945,1.961,0,0.1213,0,0,0.5,-3.6262,0,0,0,0.1096,0.1062,0.5,0.5,0,0,5.5,0,0,0.1076,0,0,4.5,0.5,0.11325,0,0,-4.9498,0,0,4.5543,0.64585,0,0,0.5,0,0,0.30625,-4.9862,-5.0423,0,0,0.6507,5.5,0,0,0,0.0351,3.5,0.69945,0,0,0.5,0,0,0.2124,0.1519,0,0,0.5,0,0,0.5,3.0849,0.5,-2.8435,0,0,-3.2222,0,0,0.9722,0.2094,0,0,0.93485,0,0,8.5,5.5,0.4472,0,0,0.22475,0,0,0.5,0.5,0,0,0,0.5,0.5,0.80905,0.14435,0,0,0,2.8112,0.5,0,0,0.5,0,0,2.6358,0.5,0.5,0,0,0.5,0,0,0,0.5,0.5,0.5,0.5,0,0,0.45225,0,0,0.2076,0.8397,0,0,0.5,0,0,-5.2587,0,4.5,0.1172,0,0,0.5,0,0,0.1277,3.0849,-3.2222,0.79165,0,0,0.5357,0,0,0.9722,0.5,0,0,-2.4469,0,0,0.81665,0.5,0.81995,0,0,0.13335,0,0,0.5,0.5,0,0,0,0.5,5.1897,0.1091,6.5,0,0,-3.7083,0,0,0.5,0.24,0,0,4.4936,0,0,-5.1298,7.5,0,0.5,0,0,4.5,0.41405,0,0,0.5,0,0,0.66335,4.5,-4.7666,0,0,0.474,0,2.5,0,0,0.5,0.5,0.5,0,0,0.5,0,0,5.5,0,0.5359,0,0,3.5,1.5,0.12635,6.5,0,0,0.0541,0,0,0.5,0.29815,0,0,3.1514,0,0,0.5,0.5,-3.4364,0,0,4.4279,0,0,5.2297,6.5,0,0,5.5,0,0,0.38955,6.5,0.5,0.5,0,0,0,0.62865,-4.8456,0,0,0.5,0,0,0.378,5.5,0.40825,0,0,0.5,0,0,3.3276,0.5,0,0,0.59375,0,0,0.5,4.3282,-4.9842,6.5,0,0,0.1062,0,0,4.5,4.6144,0,0,0.5,0,0,0.44945,3.6427,0.74605,0,0,0.36035,0,0,-3.9274,0.36235,0,0,0,5.5,0.5,0.5,4.1172,0,0,0.5,0,0,-4.8445,-4.9838,0,0,0.18125,0,0,0.5,2.1609,-5.3455,0,0,0.5,0,0,0.3901,0.5,0,0,0.2887,0,0,0.0842,0.5,0.5,1.961,0,0,0.11805,0,0,0.74165,0.79165,0,0,0.5,0,0,0.5,0.5,4.4165,0,0,0.17425,0,0,0.4861,0.69745,0,0,-5.1356,0,0,0.2205,0.1277,8.5,0,0.48685,0,0,0.5,0.5,0,0,0.1909,0,0,-3.7082,4.5543,0.5,0,0,-5.4695,0,0,-3.6828,0.2265,0,0,0.93095,0,0],"left":[1,2,3,4,0,0,7,0,0,0,11,12,13,0,0,16,0,0,19,20,0,0,23,0,0,26,27,28,29,0,0,0,33,34,0,0,37,0,0,40,41,42,0,0,45,0,0,48,49,0,0,52,0,0,55,56,57,58,0,0,61,0,0,64,65,0,0,68,0,0,71,72,73,0,0,76,0,0,79,80,0,0,83,0,0,86,87,88,89,0,0,92,0,0,95,96,0,0,99,0,0,102,103,104,0,0,107,0,0,110,111,0,0,114,0,0,117,118,119,120,0,0,123,0,0,126,127,0,0,130,0,0,133,134,135,0,0,138,0,0,141,142,0,0,145,0,0,148,149,150,151,0,0,154,0,0,157,158,0,0,161,0,0,164,165,166,0,0,169,0,0,172,173,0,0,176,0,0,179,180,181,182,0,0,185,0,0,188,189,0,0,192,0,0,195,196,197,0,0,200,0,0,203,204,0,0,207,0,0,210,211,212,213,0,0,216,0,0,219,220,0,0,223,0,0,226,227,228,0,0,231,0,0,234,235,0,0,238,0,0,241,242,243,244,0,0,247,0,0,250,251,0,0,254,0,0,257,258,259,0,0,262,0,0,265,266,0,0,269,0,0,272,273,274,275,0,0,278,0,0,281,282,0,0,285,0,0,288,289,290,0,0,293,0,0,296,297,0,0,300,0,0,303,304,305,306,0,0,309,0,0,312,313,0,0,316,0,0,319,320,321,0,0,324,0,0,327,328,0,0,331,0,0,334,335,336,337,0,0,340,0,0,343,344,0,0,347,0,0,350,351,352,0,0,355,0,0,358,359,0,0,362,0,0,365,366,367,368,0,0,371,0,0,374,375,0,0,378,0,0,381,382,383,0,0,386,0,0,389,390,0,0,393,0,0,396,397,398,399,0,0,402,0,0,405,406,0,0,409,0,0,412,413,414,0,0,417,0,0,420,421,0,0,424,0,0,427,428,429,430,0,0,433,0,0,436,437,0,0,440,0,0,443,444,445,0,0,448,0,0,451,452,0,0,455,0,0,458,459,460,461,0,0,464,0,0,467,468,0,0,471,0,0,474,475,476,0,0,479,0,0,482,483,0,0,486,0,0,489,490,491,492,0,0,495,0,0,498,499,0,0,502,0,0,505,506,507,0,0,510,0,0,513,514,0,0,517,0,0,520,521,522,523,0,0,526,0,0,529,530,0,0,533,0,0,536,537,538,0,0,541,0,0,544,545,0,0,548,0,0,551,552,553,554,0,0,557,0,0,560,561,0,0,564,0,0,567,568,569,0,0,572,0,0,575,576,0,0,579,0,0,582,583,584,585,0,0,588,0,0,591,592,0,0,595,0,0,598,599,600,0,0,603,0,0,606,0,608,0,0,611,612,613,614,0,0,617,0,0,620,621,0,0,624,0,0,627,628,629,0,0,632,0,0,635,636,0,0,639,0,0,642,643,644,645,0,0,648,0,0,651,652,0,0,655,0,0,658,659,660,0,0,663,0,0,666,667,0,0,670,0,0,673,674,675,676,0,0,679,0,0,682,683,0,0,686,0,0,689,690,691,0,0,694,0,0,697,698,0,0,701,0,0,704,705,706,707,0,0,710,0,0,713,0,715,0,0,718,719,720,0,0,723,0,0,726,0,728,0,0,731,732,733,734,0,0,737,0,0,740,741,0,0,744,0,0,747,748,749,0,0,752,0,0,755,756,0,0,759,0,0,762,763,764,765,0,0,768,0,0,771,772,0,0,775,0,0,778,779,780,0,0,783,0,0,786,787,0,0,790,0,0,793,794,795,796,0,0,799,0,0,802,803,0,0,806,0,0,809,810,811,0,0,814,0,0,817,818,0,0,821,0,0,824,825,826,827,0,0,830,0,0,833,834,0,0,837,0,0,840,841,842,0,0,845,0,0,848,849,0,0,852,0,0,855,856,857,858,0,0,861,0,0,864,865,0,0,868,0,0,871,872,873,0,0,876,0,0,879,880,0,0,883,0,0,886,887,888,889,0,0,892,0,0,895,896,0,0,899,0,0,902,903,904,0,0,907,0,0,910,0,0,913,914,915,916,0,0,919,0,0,922,923,0,0,926,0,0,929,930,931,0,0,934,0,0,937,938,0,0,941,0,0,944,945,946,947,0,0,950,0,0,953,954,0,0,957,0,0,960,961,962,0,0,965,0,0,968,969,0,0,972,0,0,975,976,977,978,0,0,981,0,0,984,985,0,0,988,0,0,991,992,993,0,0,996,0,0,999,1000,0,0,1003,0,0,1006,1007,1008,1009,0,0,1012,0,0,1015,1016,0,0,1019,0,0,1022,1023,0,1025,0,0,1028,0,0,1031,1032,1033,1034,0,0,1037,0,0,1040,1041,0,0,1044,0,0,1047,1048,1049,0,0,1052,0,0,1055,1056,0,0,1059,0,0,1062,1063,1064,1065,0,0,0,1069,1070,0,0,1073,0,0,1076,1077,1078,0,0,1081,0,0,1084,1085,0,0,1088,0,0,1091,1092,1093,1094,0,0,1097,0,0,1100,1101,0,0,1104,0,0,1107,1108,1109,0,0,0,1113,0,1115,0,0,1118,1119,1120,1121,0,0,1124,0,0,1127,0,0,1130,1131,1132,0,0,1135,0,0,1138,1139,0,0,1142,0,0,1145,1146,1147,1148,0,0,1151,0,0,1154,1155,0,0,1158,0,0,1161,1162,1163,0,0,1166,0,0,1169,0,1171,0,0,1174,1175,1176,1177,0,0,1180,0,0,1183,1184,0,0,1187,0,0,1190,1191,1192,0,0,1195,0,0,1198,1199,0,0,1202,0,0,1205,1206,1207,1208,0,0,1211,0,0,1214,1215,0,0,1218,0,0,1221,1222,1223,0,0,1226,0,0,1229,1230,0,0,1233,0,0,1236,1237,1238,1239,0,0,1242,0,0,1245,1246,0,0,1249,0,0,1252,1253,1254,0,0,1257,0,0,1260,1261,0,0,1264,0,0,1267,1268,1269,1270,0,0,1273,0,0,1276,1277,0,0,1280,0,0,1283,1284,1285,0,0,1288,0,0,0,1292,1293,1294,1295,0,0,1298,0,0,1301,1302,0,0,1305,0,0,1308,0,1310,1311,0,0,1314,0,0,1317,1318,1319,1320,0,0,1323,0,0,1326,1327,0,0,1330,0,0,1333,1334,1335,0,0,1338,0,0,1341,1342,0,0,1345,0,0,1348,1349,1350,1351,0,0,1354,0,0,1357,1358,0,0,1361,0,0,1364,1365,1366,0,0,1369,0,0,1372,0,1374,0,0,1377,1378,1379,1380,0,0,0,1384,1385,0,0,1388,0,0,1391,1392,1393,0,0,1396,0,0,1399,1400,0,0,1403,0,0,1406,1407,1408,1409,0,0,1412,0,0,1415,1416,0,0,0,1420,1421,1422,0,0,1425,0,0,1428,1429,0,0,1432,0,0,1435,1436,1437,1438,0,0,1441,0,0,1444,1445,0,0,1448,0,0,1451,0,1453,0,1455,0,0,1458,1459,1460,1461,0,0,1464,0,0,1467,1468,0,0,1471,0,0,1474,1475,1476,0,0,0,1480,0,1482,0,0,1485,1486,1487,1488,0,0,1491,0,0,1494,1495,0,0,1498,0,0,1501,1502,1503,0,0,1506,0,0,1509,1510,0,0,1513,0,0,1516,1517,1518,1519,0,0,1522,0,0,1525,1526,0,0,1529,0,0,1532,1533,1534,0,0,1537,0,0,1540,1541,0,0,1544,0,0,1547,1548,1549,1550,0,0,1553,0,0,1556,1557,0,0,1560,0,0,1563,1564,1565,0,0,1568,0,0,0,1572,1573,1574,0,0,1577,1578,0,0,1581,0,0,1584,1585,1586,0,0,1589,0,0,1592,1593,0,0,1596,0,0,1599,1600,1601,1602,0,0,1605,0,0,1608,1609,0,0,1612,0,0,1615,1616,1617,0,0,1620,0,0,1623,1624,0,0,1627,0,0,1630,1631,1632,1633,0,0,1636,0,0,1639,1640,0,0,1643,0,0,1646,1647,1648,0,0,1651,0,0,1654,1655,0,0,1658,0,0,1661,1662,1663,1664,0,0,1667,0,0,1670,1671,0,0,1674,0,0,1677,1678,1679,0,0,1682,0,0,1685,1686,0,0,1689,0,0,1692,1693,1694,1695,0,0,1698,0,0,1701,1702,0,0,1705,0,0,1708,1709,1710,0,0,1713,0,0,0,1717,1718,1719,0,0,1722,1723,0,0,0,1727,1728,1729,0,0,1732,0,0,1735,1736,0,0,1739,0,0,1742,1743,1744,1745,0,0,1748,0,0,1751,1752,0,0,1755,0,0,1758,1759,1760,0,0,1763,0,0,1766,1767,0,0,1770,0,0,1773,1774,1775,1776,0,0,1779,0,0,1782,1783,0,0,1786,0,0,1789,1790,1791,0,0,1794,0,0,1797,1798,0,0,1801,0,0,1804,1805,1806,1807,0,0,1810,0,0,1813,1814,0,0,1817,0,0,1820,1821,1822,0,0,1825,0,0,1828,1829,0,0,1832,0,0,1835,1836,1837,1838,0,0,1841,0,0,1844,1845,0,0,1848,0,0,1851,1852,1853,0,0,1856,0,0,1859,1860,0,0,1863,0,0,1866,1867,1868,1869,0,0,1872,0,0,1875,1876,0,0,1879,0,0,1882,1883,0,1885,0,0,1888,0,1890,0,0,1893,1894,1895,1896,0,0,1899,0,0,1902,1903,0,0,1906,0,0,1909,1910,1911,0,0,1914,0,0,1917,0,1919,0,0,1922,1923,1924,1925,0,0,1928,0,0,1931,1932,0,0,1935,0,0,1938,1939,0,0,1942,1943,0,0,1946,0,0,1949,1950,1951,1952,0,0,1955,0,0,1958,0,0,1961,1962,1963,0,0,1966,0,0,1969,1970,0,0,1973,0,0,1976,1977,1978,1979,0,0,1982,0,0,1985,1986,0,0,1989,0,0,1992,1993,1994,0,0,1997,0,0,2000,2001,0,0,2004,0,0,2007,2008,2009,2010,0,0,2013,0,0,2016,2017,0,0,2020,0,0,2023,2024,2025,0,0,2028,0,0,2031,2032,0,0,2035,0,0,2038,2039,2040,2041,0,0,2044,0,0,2047,2048,0,0,2051,0,0,2054,2055,2056,0,0,0,2060,2061,0,0,2064,0,0,2067,2068,2069,2070,0,0,2073,0,0,2076,2077,0,0,0,2081,2082,0,2084,0,0,2087,2088,0,0,2091,0,0,2094,2095,2096,2097,0,0,2100,0,0,2103,2104,0,0,2107,0,0,2110,2111,2112,0,0,2115,0,0,2118,2119,0,0,2122,0,0,2125,2126,2127,2128,0,0,2131,0,0,2134,2135,0,0,2138,0,0,2141,0,2143,2144,0,0,0,2148,2149,2150,2151,0,0,2154,0,0,2157,2158,0,0,2161,0,0,2164,2165,2166,0,0,2169,0,0,2172,2173,0,0,2176,0,0,2179,2180,2181,2182,0,0,2185,0,0,2188,2189,0,0,2192,0,0,2195,2196,0,0,2199,2200,0,0,2203,0,0,2206,2207,2208,2209,0,0,2212,0,0,2215,2216,0,0,2219,0,0,2222,2223,2224,0,0,2227,0,0,2230,2231,0,0,2234,0,0,2237,2238,2239,2240,0,0,2243,0,0,2246,2247,0,0,2250,0,0,2253,2254,2255,0,0,2258,0,0,2261,2262,0,0,2265,0,0,2268,2269,2270,2271,0,0,2274,0,0,2277,2278,0,0,2281,0,0,2284,2285,0,2287,0,0,2290,2291,0,0,2294,0,0,2297,2298,2299,0,0,2302,2303,0,0,2306,0,0,2309,2310,2311,0,0,2314,0,0,0,2318,2319,2320,2321,0,0,2324,0,0,2327,0,0,2330,2331,2332,0,0,2335,0,0,2338,2339,0,0,0,2343,2344,2345,2346,0,0,2349,0,0,2352,2353,0,0,2356,0,0,2359,2360,0,2362,0,0,2365,2366,0,0,2369,0,0,2372,2373,2374,0,0,2377,2378,0,0,0,2382,2383,2384,0,0,2387,0,0,2390,2391,0,0,2394,0,0,2397,2398,2399,2400,0,0,0,2404,2405,0,0,2408,0,0,2411,2412,2413,0,0,2416,0,0,2419,2420,0,0,2423,0,0,2426,2427,2428,2429,0,0,0,2433,2434,0,0,2437,0,0,2440,2441,2442,0,0,0,2446,2447,0,0,2450,0,0,2453,2454,2455,2456,0,0,2459,0,0,2462,2463,0,0,2466,0,0,2469,2470,2471,0,0,2474,0,0,2477,2478,0,0,2481,0,0,2484,2485,2486,2487,0,0,2490,0,0,2493,2494,0,0,2497,0,0,2500,2501,2502,0,0,2505,0,0,2508,2509,0,0,2512,0,0,2515,2516,2517,2518,0,0,0,2522,2523,0,0,2526,0,0,2529,2530,2531,0,0,0,2535,0,2537,0,0,2540,2541,2542,2543,0,0,2546,0,0,2549,2550,0,0,2553,0,0,2556,0,2558,2559,0,0,0,2563,2564,2565,2566,0,0,2569,0,0,2572,2573,0,0,2576,0,0,2579,2580,0,2582,0,0,2585,2586,0,0,2589,0,0,2592,2593,2594,2595,0,0,2598,0,0,2601,0,0,2604,2605,2606,0,0,2609,0,0,2612,2613,0,0,2616,0,0,2619,2620,2621,2622,0,0,2625,0,0,2628,2629,0,0,2632,0,0,2635,2636,2637,0,0,2640,0,0,2643,0,2645,0,0,2648,2649,2650,2651,0,0,2654,0,0,2657,2658,0,0,2661,0,0,2664,2665,2666,0,0,0,2670,0,2672,0,0,2675,2676,2677,2678,0,0,2681,0,0,2684,2685,0,0,2688,0,0,2691,2692,2693,0,0,2696,0,0,2699,2700,0,0,2703,0,0,2706,2707,2708,2709,0,0,2712,0,0,2715,2716,0,0,2719,0,0,2722,2723,2724,0,0,2727,0,0,2730,2731,0,0,0,2735,2736,2737,2738,0,0,2741,0,0,2744,2745,0,0,2748,0,0,2751,2752,0,2754,0,0,2757,2758,0,0,2761,0,0,2764,2765,2766,2767,0,0,0,2771,2772,0,0,2775,0,0,2778,2779,0,2781,0,0,2784,2785,0,0,0,2789,2790,2791,2792,0,0,2795,0,0,2798,0,0,2801,2802,2803,0,0,2806,0,0,2809,2810,0,0,2813,0,0,2816,2817,2818,0,0,2821,2822,0,0,0,2826,2827,2828,0,0,2831,0,0,2834,2835,0,0,2838,0,0,2841,2842,2843,2844,0,0,2847,0,0,2850,2851,0,0,2854,0,0,2857,2858,2859,0,0,2862,0,0,2865,2866,0,0,0,2870,2871,2872,2873,0,0,0,2877,2878,0,0,2881,0,0,2884,2885,2886,0,0,2889,0,0,0,2893,2894,2895,2896,0,0,2899,0,0,2902,2903,0,0,2906,0,0,2909,0,2911,2912,0,0,2915,0,0,2918,2919,2920,2921,0,0,2924,0,0,2927,2928,0,0,2931,0,0,2934,2935,2936,0,0,2939,0,0,2942,2943,0,0,0,2947,2948,2949,2950,0,0,2953,0,0,2956,2957,0,0,2960,0,0,2963,2964,0,2966,0,0,2969,2970,0,0,2973,0,0,2976,2977,2978,0,0,2981,0,2983,0,0,2986,2987,2988,0,0,2991,0,0,2994,0,2996,0,0,2999,3000,3001,3002,0,0,3005,0,0,3008,3009,0,0,3012,0,0,3015,3016,3017,0,0,3020,0,0,3023,3024,0,0,3027,0,0,3030,3031,3032,3033,0,0,0,3037,3038,0,0,3041,0,0,3044,3045,3046,0,0,3049,0,0,3052,3053,0,0,3056,0,0,3059,3060,3061,3062,0,0,3065,0,0,3068,3069,0,0,3072,0,0,3075,3076,3077,0,0,3080,0,0,3083,3084,0,0,0,3088,3089,3090,3091,0,0,3094,0,0,3097,3098,0,0,3101,0,0,3104,3105,3106,0,0,3109,0,0,3112,3113,0,0,3116,0,0,3119,3120,3121,3122,0,0,3125,0,0,3128,3129,0,0,3132,0,0,3135,3136,3137,0,0,3140,0,0,3143,3144,0,0,3147,0,0,3150,3151,3152,0,3154,0,0,3157,3158,0,0,3161,0,0,3164,3165,3166,0,0,3169,0,0,3172,3173,0,0,3176,0,0],"right":[10,9,6,5,0,0,8,0,0,0,18,15,14,0,0,17,0,0,22,21,0,0,24,0,0,39,32,31,30,0,0,0,36,35,0,0,38,0,0,47,44,43,0,0,46,0,0,51,50,0,0,53,0,0,70,63,60,59,0,0,62,0,0,67,66,0,0,69,0,0,78,75,74,0,0,77,0,0,82,81,0,0,84,0,0,101,94,91,90,0,0,93,0,0,98,97,0,0,100,0,0,109,106,105,0,0,108,0,0,113,112,0,0,115,0,0,132,125,122,121,0,0,124,0,0,129,128,0,0,131,0,0,140,137,136,0,0,139,0,0,144,143,0,0,146,0,0,163,156,153,152,0,0,155,0,0,160,159,0,0,162,0,0,171,168,167,0,0,170,0,0,175,174,0,0,177,0,0,194,187,184,183,0,0,186,0,0,191,190,0,0,193,0,0,202,199,198,0,0,201,0,0,206,205,0,0,208,0,0,225,218,215,214,0,0,217,0,0,222,221,0,0,224,0,0,233,230,229,0,0,232,0,0,237,236,0,0,239,0,0,256,249,246,245,0,0,248,0,0,253,252,0,0,255,0,0,264,261,260,0,0,263,0,0,268,267,0,0,270,0,0,287,280,277,276,0,0,279,0,0,284,283,0,0,286,0,0,295,292,291,0,0,294,0,0,299,298,0,0,301,0,0,318,311,308,307,0,0,310,0,0,315,314,0,0,317,0,0,326,323,322,0,0,325,0,0,330,329,0,0,332,0,0,349,342,339,338,0,0,341,0,0,346,345,0,0,348,0,0,357,354,353,0,0,356,0,0,361,360,0,0,363,0,0,380,373,370,369,0,0,372,0,0,377,376,0,0,379,0,0,388,385,384,0,0,387,0,0,392,391,0,0,394,0,0,411,404,401,400,0,0,403,0,0,408,407,0,0,410,0,0,419,416,415,0,0,418,0,0,423,422,0,0,425,0,0,442,435,432,431,0,0,434,0,0,439,438,0,0,441,0,0,450,447,446,0,0,449,0,0,454,453,0,0,456,0,0,473,466,463,462,0,0,465,0,0,470,469,0,0,472,0,0,481,478,477,0,0,480,0,0,485,484,0,0,487,0,0,504,497,494,493,0,0,496,0,0,501,500,0,0,503,0,0,512,509,508,0,0,511,0,0,516,515,0,0,518,0,0,535,528,525,524,0,0,527,0,0,532,531,0,0,534,0,0,543,540,539,0,0,542,0,0,547,546,0,0,549,0,0,566,559,556,555,0,0,558,0,0,563,562,0,0,565,0,0,574,571,570,0,0,573,0,0,578,577,0,0,580,0,0,597,590,587,586,0,0,589,0,0,594,593,0,0,596,0,0,605,602,601,0,0,604,0,0,607,0,609,0,0,626,619,616,615,0,0,618,0,0,623,622,0,0,625,0,0,634,631,630,0,0,633,0,0,638,637,0,0,640,0,0,657,650,647,646,0,0,649,0,0,654,653,0,0,656,0,0,665,662,661,0,0,664,0,0,669,668,0,0,671,0,0,688,681,678,677,0,0,680,0,0,685,684,0,0,687,0,0,696,693,692,0,0,695,0,0,700,699,0,0,702,0,0,717,712,709,708,0,0,711,0,0,714,0,716,0,0,725,722,721,0,0,724,0,0,727,0,729,0,0,746,739,736,735,0,0,738,0,0,743,742,0,0,745,0,0,754,751,750,0,0,753,0,0,758,757,0,0,760,0,0,777,770,767,766,0,0,769,0,0,774,773,0,0,776,0,0,785,782,781,0,0,784,0,0,789,788,0,0,791,0,0,808,801,798,797,0,0,800,0,0,805,804,0,0,807,0,0,816,813,812,0,0,815,0,0,820,819,0,0,822,0,0,839,832,829,828,0,0,831,0,0,836,835,0,0,838,0,0,847,844,843,0,0,846,0,0,851,850,0,0,853,0,0,870,863,860,859,0,0,862,0,0,867,866,0,0,869,0,0,878,875,874,0,0,877,0,0,882,881,0,0,884,0,0,901,894,891,890,0,0,893,0,0,898,897,0,0,900,0,0,909,906,905,0,0,908,0,0,911,0,0,928,921,918,917,0,0,920,0,0,925,924,0,0,927,0,0,936,933,932,0,0,935,0,0,940,939,0,0,942,0,0,959,952,949,948,0,0,951,0,0,956,955,0,0,958,0,0,967,964,963,0,0,966,0,0,971,970,0,0,973,0,0,990,983,980,979,0,0,982,0,0,987,986,0,0,989,0,0,998,995,994,0,0,997,0,0,1002,1001,0,0,1004,0,0,1021,1014,1011,1010,0,0,1013,0,0,1018,1017,0,0,1020,0,0,1027,1024,0,1026,0,0,1029,0,0,1046,1039,1036,1035,0,0,1038,0,0,1043,1042,0,0,1045,0,0,1054,1051,1050,0,0,1053,0,0,1058,1057,0,0,1060,0,0,1075,1068,1067,1066,0,0,0,1072,1071,0,0,1074,0,0,1083,1080,1079,0,0,1082,0,0,1087,1086,0,0,1089,0,0,1106,1099,1096,1095,0,0,1098,0,0,1103,1102,0,0,1105,0,0,1112,1111,1110,0,0,0,1114,0,1116,0,0,1129,1126,1123,1122,0,0,1125,0,0,1128,0,0,1137,1134,1133,0,0,1136,0,0,1141,1140,0,0,1143,0,0,1160,1153,1150,1149,0,0,1152,0,0,1157,1156,0,0,1159,0,0,1168,1165,1164,0,0,1167,0,0,1170,0,1172,0,0,1189,1182,1179,1178,0,0,1181,0,0,1186,1185,0,0,1188,0,0,1197,1194,1193,0,0,1196,0,0,1201,1200,0,0,1203,0,0,1220,1213,1210,1209,0,0,1212,0,0,1217,1216,0,0,1219,0,0,1228,1225,1224,0,0,1227,0,0,1232,1231,0,0,1234,0,0,1251,1244,1241,1240,0,0,1243,0,0,1248,1247,0,0,1250,0,0,1259,1256,1255,0,0,1258,0,0,1263,1262,0,0,1265,0,0,1282,1275,1272,1271,0,0,1274,0,0,1279,1278,0,0,1281,0,0,1290,1287,1286,0,0,1289,0,0,0,1307,1300,1297,1296,0,0,1299,0,0,1304,1303,0,0,1306,0,0,1309,0,1313,1312,0,0,1315,0,0,1332,1325,1322,1321,0,0,1324,0,0,1329,1328,0,0,1331,0,0,1340,1337,1336,0,0,1339,0,0,1344,1343,0,0,1346,0,0,1363,1356,1353,1352,0,0,1355,0,0,1360,1359,0,0,1362,0,0,1371,1368,1367,0,0,1370,0,0,1373,0,1375,0,0,1390,1383,1382,1381,0,0,0,1387,1386,0,0,1389,0,0,1398,1395,1394,0,0,1397,0,0,1402,1401,0,0,1404,0,0,1419,1414,1411,1410,0,0,1413,0,0,1418,1417,0,0,0,1427,1424,1423,0,0,1426,0,0,1431,1430,0,0,1433,0,0,1450,1443,1440,1439,0,0,1442,0,0,1447,1446,0,0,1449,0,0,1452,0,1454,0,1456,0,0,1473,1466,1463,1462,0,0,1465,0,0,1470,1469,0,0,1472,0,0,1479,1478,1477,0,0,0,1481,0,1483,0,0,1500,1493,1490,1489,0,0,1492,0,0,1497,1496,0,0,1499,0,0,1508,1505,1504,0,0,1507,0,0,1512,1511,0,0,1514,0,0,1531,1524,1521,1520,0,0,1523,0,0,1528,1527,0,0,1530,0,0,1539,1536,1535,0,0,1538,0,0,1543,1542,0,0,1545,0,0,1562,1555,1552,1551,0,0,1554,0,0,1559,1558,0,0,1561,0,0,1570,1567,1566,0,0,1569,0,0,0,1583,1576,1575,0,0,1580,1579,0,0,1582,0,0,1591,1588,1587,0,0,1590,0,0,1595,1594,0,0,1597,0,0,1614,1607,1604,1603,0,0,1606,0,0,1611,1610,0,0,1613,0,0,1622,1619,1618,0,0,1621,0,0,1626,1625,0,0,1628,0,0,1645,1638,1635,1634,0,0,1637,0,0,1642,1641,0,0,1644,0,0,1653,1650,1649,0,0,1652,0,0,1657,1656,0,0,1659,0,0,1676,1669,1666,1665,0,0,1668,0,0,1673,1672,0,0,1675,0,0,1684,1681,1680,0,0,1683,0,0,1688,1687,0,0,1690,0,0,1707,1700,1697,1696,0,0,1699,0,0,1704,1703,0,0,1706,0,0,1715,1712,1711,0,0,1714,0,0,0,1726,1721,1720,0,0,1725,1724,0,0,0,1734,1731,1730,0,0,1733,0,0,1738,1737,0,0,1740,0,0,1757,1750,1747,1746,0,0,1749,0,0,1754,1753,0,0,1756,0,0,1765,1762,1761,0,0,1764,0,0,1769,1768,0,0,1771,0,0,1788,1781,1778,1777,0,0,1780,0,0,1785,1784,0,0,1787,0,0,1796,1793,1792,0,0,1795,0,0,1800,1799,0,0,1802,0,0,1819,1812,1809,1808,0,0,1811,0,0,1816,1815,0,0,1818,0,0,1827,1824,1823,0,0,1826,0,0,1831,1830,0,0,1833,0,0,1850,1843,1840,1839,0,0,1842,0,0,1847,1846,0,0,1849,0,0,1858,1855,1854,0,0,1857,0,0,1862,1861,0,0,1864,0,0,1881,1874,1871,1870,0,0,1873,0,0,1878,1877,0,0,1880,0,0,1887,1884,0,1886,0,0,1889,0,1891,0,0,1908,1901,1898,1897,0,0,1900,0,0,1905,1904,0,0,1907,0,0,1916,1913,1912,0,0,1915,0,0,1918,0,1920,0,0,1937,1930,1927,1926,0,0,1929,0,0,1934,1933,0,0,1936,0,0,1941,1940,0,0,1945,1944,0,0,1947,0,0,1960,1957,1954,1953,0,0,1956,0,0,1959,0,0,1968,1965,1964,0,0,1967,0,0,1972,1971,0,0,1974,0,0,1991,1984,1981,1980,0,0,1983,0,0,1988,1987,0,0,1990,0,0,1999,1996,1995,0,0,1998,0,0,2003,2002,0,0,2005,0,0,2022,2015,2012,2011,0,0,2014,0,0,2019,2018,0,0,2021,0,0,2030,2027,2026,0,0,2029,0,0,2034,2033,0,0,2036,0,0,2053,2046,2043,2042,0,0,2045,0,0,2050,2049,0,0,2052,0,0,2059,2058,2057,0,0,0,2063,2062,0,0,2065,0,0,2080,2075,2072,2071,0,0,2074,0,0,2079,2078,0,0,0,2086,2083,0,2085,0,0,2090,2089,0,0,2092,0,0,2109,2102,2099,2098,0,0,2101,0,0,2106,2105,0,0,2108,0,0,2117,2114,2113,0,0,2116,0,0,2121,2120,0,0,2123,0,0,2140,2133,2130,2129,0,0,2132,0,0,2137,2136,0,0,2139,0,0,2142,0,2146,2145,0,0,0,2163,2156,2153,2152,0,0,2155,0,0,2160,2159,0,0,2162,0,0,2171,2168,2167,0,0,2170,0,0,2175,2174,0,0,2177,0,0,2194,2187,2184,2183,0,0,2186,0,0,2191,2190,0,0,2193,0,0,2198,2197,0,0,2202,2201,0,0,2204,0,0,2221,2214,2211,2210,0,0,2213,0,0,2218,2217,0,0,2220,0,0,2229,2226,2225,0,0,2228,0,0,2233,2232,0,0,2235,0,0,2252,2245,2242,2241,0,0,2244,0,0,2249,2248,0,0,2251,0,0,2260,2257,2256,0,0,2259,0,0,2264,2263,0,0,2266,0,0,2283,2276,2273,2272,0,0,2275,0,0,2280,2279,0,0,2282,0,0,2289,2286,0,2288,0,0,2293,2292,0,0,2295,0,0,2308,2301,2300,0,0,2305,2304,0,0,2307,0,0,2316,2313,2312,0,0,2315,0,0,0,2329,2326,2323,2322,0,0,2325,0,0,2328,0,0,2337,2334,2333,0,0,2336,0,0,2341,2340,0,0,0,2358,2351,2348,2347,0,0,2350,0,0,2355,2354,0,0,2357,0,0,2364,2361,0,2363,0,0,2368,2367,0,0,2370,0,0,2381,2376,2375,0,0,2380,2379,0,0,0,2389,2386,2385,0,0,2388,0,0,2393,2392,0,0,2395,0,0,2410,2403,2402,2401,0,0,0,2407,2406,0,0,2409,0,0,2418,2415,2414,0,0,2417,0,0,2422,2421,0,0,2424,0,0,2439,2432,2431,2430,0,0,0,2436,2435,0,0,2438,0,0,2445,2444,2443,0,0,0,2449,2448,0,0,2451,0,0,2468,2461,2458,2457,0,0,2460,0,0,2465,2464,0,0,2467,0,0,2476,2473,2472,0,0,2475,0,0,2480,2479,0,0,2482,0,0,2499,2492,2489,2488,0,0,2491,0,0,2496,2495,0,0,2498,0,0,2507,2504,2503,0,0,2506,0,0,2511,2510,0,0,2513,0,0,2528,2521,2520,2519,0,0,0,2525,2524,0,0,2527,0,0,2534,2533,2532,0,0,0,2536,0,2538,0,0,2555,2548,2545,2544,0,0,2547,0,0,2552,2551,0,0,2554,0,0,2557,0,2561,2560,0,0,0,2578,2571,2568,2567,0,0,2570,0,0,2575,2574,0,0,2577,0,0,2584,2581,0,2583,0,0,2588,2587,0,0,2590,0,0,2603,2600,2597,2596,0,0,2599,0,0,2602,0,0,2611,2608,2607,0,0,2610,0,0,2615,2614,0,0,2617,0,0,2634,2627,2624,2623,0,0,2626,0,0,2631,2630,0,0,2633,0,0,2642,2639,2638,0,0,2641,0,0,2644,0,2646,0,0,2663,2656,2653,2652,0,0,2655,0,0,2660,2659,0,0,2662,0,0,2669,2668,2667,0,0,0,2671,0,2673,0,0,2690,2683,2680,2679,0,0,2682,0,0,2687,2686,0,0,2689,0,0,2698,2695,2694,0,0,2697,0,0,2702,2701,0,0,2704,0,0,2721,2714,2711,2710,0,0,2713,0,0,2718,2717,0,0,2720,0,0,2729,2726,2725,0,0,2728,0,0,2733,2732,0,0,0,2750,2743,2740,2739,0,0,2742,0,0,2747,2746,0,0,2749,0,0,2756,2753,0,2755,0,0,2760,2759,0,0,2762,0,0,2777,2770,2769,2768,0,0,0,2774,2773,0,0,2776,0,0,2783,2780,0,2782,0,0,2787,2786,0,0,0,2800,2797,2794,2793,0,0,2796,0,0,2799,0,0,2808,2805,2804,0,0,2807,0,0,2812,2811,0,0,2814,0,0,2825,2820,2819,0,0,2824,2823,0,0,0,2833,2830,2829,0,0,2832,0,0,2837,2836,0,0,2839,0,0,2856,2849,2846,2845,0,0,2848,0,0,2853,2852,0,0,2855,0,0,2864,2861,2860,0,0,2863,0,0,2868,2867,0,0,0,2883,2876,2875,2874,0,0,0,2880,2879,0,0,2882,0,0,2891,2888,2887,0,0,2890,0,0,0,2908,2901,2898,2897,0,0,2900,0,0,2905,2904,0,0,2907,0,0,2910,0,2914,2913,0,0,2916,0,0,2933,2926,2923,2922,0,0,2925,0,0,2930,2929,0,0,2932,0,0,2941,2938,2937,0,0,2940,0,0,2945,2944,0,0,0,2962,2955,2952,2951,0,0,2954,0,0,2959,2958,0,0,2961,0,0,2968,2965,0,2967,0,0,2972,2971,0,0,2974,0,0,2985,2980,2979,0,0,2982,0,2984,0,0,2993,2990,2989,0,0,2992,0,0,2995,0,2997,0,0,3014,3007,3004,3003,0,0,3006,0,0,3011,3010,0,0,3013,0,0,3022,3019,3018,0,0,3021,0,0,3026,3025,0,0,3028,0,0,3043,3036,3035,3034,0,0,0,3040,3039,0,0,3042,0,0,3051,3048,3047,0,0,3050,0,0,3055,3054,0,0,3057,0,0,3074,3067,3064,3063,0,0,3066,0,0,3071,3070,0,0,3073,0,0,3082,3079,3078,0,0,3081,0,0,3086,3085,0,0,0,3103,3096,3093,3092,0,0,3095,0,0,3100,3099,0,0,3102,0,0,3111,3108,3107,0,0,3110,0,0,3115,3114,0,0,3117,0,0,3134,3127,3124,3123,0,0,3126,0,0,3131,3130,0,0,3133,0,0,3142,3139,3138,0,0,3141,0,0,3146,3145,0,0,3148,0,0,3163,3156,3153,0,3155,0,0,3160,3159,0,0,3162,0,0,3171,3168,3167,0,0,3170,0,0,3175,3174,0,0,3177,0,0],"value":[-5.438e-05,0.02413,0.03644,-0.0646,-0.01705,-0.3363,0.04694,-0.3436,0.2101,-0.3436,-0.06397,0.04058,-0.08296,-0.3192,-0.3436,0.06459,0.1985,0.2662,-0.07315,-0.08128,-0.3384,0.2662,-0.04027,-0.3409,0.2177,0.000231,-0.03909,-0.07066,-0.07125,0.2013,-0.2894,0.2437,-0.00394,0.01606,0.08461,-0.3002,-0.0572,0.2107,-0.2711,0.02987,0.03999,-0.05727,0.2443,-0.2743,0.04646,-0.2873,0.2126,-0.07169,-0.07168,-0.2873,-0.2873,-0.0719,-0.2884,-0.2879,0.0003056,0.01984,-0.01358,-0.0606,-0.2594,0.1273,0.003182,0.07973,-0.2181,0.04303,0.04666,-0.2536,0.2146,-0.06106,-0.253,-0.2528,-0.04504,0.03168,-0.06968,-0.249,-0.3159,0.05287,0.193,0.2326,-0.05197,-0.05486,-0.2598,-0.08924,0.05,0.2267,0.2225,0.0002598,0.01884,0.02715,-0.03273,0.0118,-0.2253,0.03587,-0.2437,0.1852,-0.05365,-0.05227,-0.2299,-0.2443,-0.05574,-0.2607,-0.2332,-0.03535,-0.04252,-0.05612,-0.2864,-0.2337,-0.02314,-0.1727,0.04161,0.04411,0.04715,0.2199,0.2148,0.04339,0.2114,0.2077,0.0001608,0.01473,-0.01067,-0.04492,-0.2195,0.0937,0.001733,0.1046,-0.1096,0.03231,0.03492,0.1853,-0.4135,-0.04452,-0.2108,-0.2135,-0.03331,0.02808,-0.05172,-0.2131,-0.2615,0.04465,0.2047,0.2282,-0.03874,-0.04101,-0.2175,-0.06853,0.03699,0.2001,0.1975,0.0002419,0.01444,0.02092,-0.02347,-0.186,0.03321,0.02744,-0.2268,0.1651,-0.04226,-0.03847,-0.2009,-0.2112,-0.04777,-0.236,-0.2169,-0.02597,-0.03159,-0.04232,-0.2496,-0.2058,-0.01611,-0.1246,0.1024,0.0328,0.03521,0.194,0.1966,0.03222,0.1913,0.1885,0.0001703,-0.01809,-0.03437,-0.03561,-0.06767,-0.2014,0.02792,0.1854,0.1834,0.0002517,0.01175,0.02949,0.1941,-0.03079,0.1698,-0.1839,0.01503,0.02026,-0.04179,-0.1955,-0.2126,0.02263,-0.1335,0.1569,-0.03694,-0.03454,-0.1917,-0.2015,-0.04408,-0.2086,-0.2254,0.0001672,0.0104,0.02061,0.0224,-0.3494,0.1528,-0.02845,-0.1898,-0.1845,-0.009412,-0.03582,-0.1605,-0.2813,-0.00139,0.0529,-0.178,-0.02032,0.02127,-0.03946,-0.2549,-0.1871,0.03754,0.1886,0.2178,-0.02393,-0.02685,-0.03446,-0.1864,0.02529,0.1829,0.1799,0.0001535,0.009538,0.01388,-0.02601,-0.1665,0.2272,0.01773,-0.2018,0.1368,-0.0279,-0.02618,-0.1805,-0.1881,-0.0345,-0.1904,-0.2136,-0.01699,-0.02072,0.02973,-0.2151,0.2094,-0.0224,0.1003,-0.1465,0.02225,0.02566,0.178,0.1821,0.02147,0.1766,0.1748,0.0001213,-0.01687,0.01666,0.02538,0.191,0.1475,-0.0347,-0.2406,-0.1907,-0.02023,-0.02612,-0.3055,-0.178,-0.004677,-0.1807,0.2139,0.007053,-0.00682,-0.02602,-0.1896,0.06097,-0.0004074,0.09167,-0.08022,0.01764,0.01943,0.1654,-0.2353,-0.01198,-0.274,0.173,8.028e-05,-0.01475,0.01302,0.02214,0.1553,0.3782,-0.03139,-0.2381,-0.1883,-0.01785,-0.02301,-0.2707,-0.1745,-0.004584,-0.1478,0.228,0.006194,-0.005709,-5.506e-05,-0.1755,0.03836,-0.02288,-0.1461,-0.2048,0.01528,0.01728,-0.1931,0.1653,-0.005517,-0.1919,0.1428,0.000147,0.006667,0.01092,-0.01185,-0.1727,0.1704,0.01382,-0.2006,0.1329,-0.01541,-0.02071,-0.1173,-0.2002,0.01241,-0.02844,0.1659,-0.01093,-0.0185,-0.0201,-0.2064,-0.1717,0.01367,0.1659,0.1644,-0.001755,0.009507,0.1702,0.01512,-0.01598,-0.1546,0.1022,1.113e-05,0.006696,0.009425,0.01052,-0.1838,0.119,-0.03123,-0.23,-0.1079,-0.01966,-0.03028,-0.1748,-0.2075,-0.01629,-0.1739,-0.1657,-0.008126,-0.01659,-0.01543,-0.1586,0.1643,-0.02894,-0.2206,0.26,0.001077,0.007869,-0.1602,0.08476,-0.02032,-0.1738,0.1668,0.0001193,0.00509,0.008294,-0.009145,-0.1439,0.02989,0.01094,0.1279,-0.1905,-0.01191,-0.0156,-0.2112,-0.1045,0.01021,-0.02192,0.1628,-0.009033,-0.01106,-0.01441,0.1253,-0.1491,0.0006402,0.1356,-0.1529,0.01184,0.01426,0.1636,0.1667,0.01125,0.1612,0.1627,4.894e-05,-0.005619,0.002087,-0.01531,-0.08534,-0.1805,0.008054,0.09216,-0.1741,-0.01102,0.002432,0.07991,-0.2409,-0.01475,-0.1537,0.03197,0.005997,-0.01067,0.01584,0.1645,0.1812,-0.0154,-0.2654,-0.1538,0.009431,0.01069,0.1511,-0.2142,-0.01101,-0.3016,0.1613,-6.108e-05,0.004253,-0.01034,-0.01309,-0.1734,0.09988,0.00985,-0.1546,0.1672,0.006818,0.009347,-0.1922,0.1343,-0.00826,0.1756,-0.1113,-0.006016,-0.012,-0.01321,-0.2082,-0.1616,0.008041,0.1592,0.1581,0.0003992,0.005216,0.05268,-0.2335,-0.009394,-0.1329,0.1207,-8.352e-05,-0.004323,0.001585,-0.01457,-0.1688,0.1737,0.005351,-0.01794,0.1264,-0.008424,0.0005371,-0.06071,0.1765,-0.01189,-0.1437,0.1546,0.004781,-0.008283,0.0125,0.1999,0.1621,-0.01229,-0.2363,-0.1485,0.007374,0.008386,0.1809,0.1363,-0.009289,-0.4038,-0.03687,-1.013e-05,-0.003666,0.001627,-0.01054,-0.07321,-0.1727,0.005547,0.07618,-0.1708,-0.007345,0.001348,0.06417,-0.2223,-0.009851,-0.1262,0.1456,0.004169,-0.006764,0.01079,0.193,0.1596,-0.01033,-0.2152,-0.1385,0.006356,0.007303,0.146,-0.1763,-0.00818,-0.2976,-0.03618,7.174e-05,-0.005143,-0.009192,-0.008032,-0.1719,-0.1405,-0.01864,-0.2239,-0.1706,0.0001816,-0.009845,0.2335,-0.1215,0.00657,-0.06568,0.113,0.002269,0.003539,0.005377,-0.1828,0.1026,-0.005662,-0.03262,-0.2042,-0.00976,-0.007394,-0.1617,-0.1565,-0.01736,-0.1656,-0.1873,8.273e-05,0.001449,-0.003519,0.006993,0.15,-0.1963,-0.006276,-0.1555,0.02138,0.004072,-0.009889,-0.00796,-0.2202,0.00542,-0.181,0.1036,-0.006812,-0.008059,-0.01565,-0.2058,-0.158,-0.00595,-0.1038,-0.3254,0.006129,-0.04598,0.00737,0.1551,0.1628,9.043e-05,0.001288,-0.00295,0.006486,0.1495,-0.1919,-0.005433,-0.1494,0.0199,0.003529,-0.008161,-0.1498,0.1617,0.004676,0.09669,-0.1785,-0.005842,-0.006949,-0.01486,-0.1971,-0.1568,-0.004842,-0.1104,0.07484,0.005742,0.001883,-0.0947,0.159,0.006547,0.1564,0.1532,1.251e-05,-0.002316,-0.00323,0.0005279,-0.1207,0.04535,-0.005946,-0.1156,-0.01126,0.01006,0.02246,0.1734,0.217,0.0007511,0.1781,-0.1185,0.00269,-0.004242,0.008888,0.1511,0.1739,-0.006912,-0.201,-0.1279,0.004066,0.004698,-0.182,0.1334,-0.005963,-0.2298,0.1583,7.066e-05,0.0008933,-0.0097,-0.007913,-0.1699,-0.1613,-0.02414,-0.1899,-0.162,0.001469,0.003416,-0.09765,0.08945,-0.002129,-0.1346,0.01019,-0.005889,-0.009793,-0.005808,-0.1743,-0.1555,-0.02354,-0.1794,-0.176,-0.004599,-0.006137,-0.1555,-0.1585,-0.00369,-0.154,-0.1531,-2.759e-05,0.000889,0.001898,-0.01209,-0.164,-0.1778,0.002369,-0.08079,0.06016,-0.004435,0.1822,-0.004793,-0.1243,0.08082,-0.004587,-0.005388,-0.003437,-0.1944,-0.08734,-0.009856,-0.1181,-0.1556,0.003879,-0.005637,0.004486,0.1542,0.1577,-3.539e-05,-0.001979,-0.002798,0.0006039,-0.1167,0.04735,-0.005179,-0.1175,-0.008467,0.01015,0.01789,0.1695,0.2114,0.001813,0.1774,-0.1587,0.002003,-0.003396,0.006876,0.1497,0.1683,-0.005249,-0.1831,-0.1268,0.003128,0.003304,0.1792,0.09491,-0.02279,-0.2596,-0.1689,6.399e-05,-0.001414,-0.003732,-0.006637,-0.1687,-0.1539,-0.001599,-0.0929,0.03212,0.001306,0.002306,0.8995,0.09146,-0.00347,-0.1989,0.00496,0.002445,0.003152,0.003516,0.07779,-0.05135,-0.01754,-0.2072,-0.1653,-0.0111,-0.006918,-0.006941,-0.1627,-0.02108,-0.1666,-0.2144,-4.191e-06,0.0007695,-0.001641,0.004058,0.0002768,0.1796,-0.003275,-0.1449,0.02963,0.002085,-0.005853,0.01085,-0.1689,0.002971,0.08844,-0.1737,-0.003899,-0.002181,-0.002665,-0.3001,-0.08132,0.00919,0.1669,-0.001901,-0.006925,-0.009819,-0.1272,-0.155,0.002312,-0.1941,0.1526,-4.107e-05,-0.006947,-0.005434,-0.009949,-0.1676,-0.1587,-0.00409,-0.1544,-0.1626,-0.01873,-0.02467,-0.1806,-0.1791,-0.007912,-0.1573,-0.1596,0.0002925,0.0009046,0.002425,-0.1077,0.08885,-0.001291,-0.01667,-0.1736,-0.003914,-0.002814,-0.1546,-0.1523,-0.00725,-0.1563,-0.1711,-1.61e-05,-0.001173,-0.002205,-0.006488,-0.06246,-0.286,-0.001512,-0.14,-0.008165,0.002333,0.0003714,-0.2687,0.1547,0.002589,0.1526,0.1467,0.001842,0.002394,-0.01464,-0.1774,-0.1593,0.002769,0.02687,0.1092,-0.008853,-0.005687,-0.158,-0.1447,-0.01591,-0.09969,-0.1885,-4.309e-05,0.0008682,-0.007709,-0.005892,-0.1575,-0.1638,-0.01538,-0.1737,-0.1573,0.001222,0.001858,-0.06307,0.06181,-0.003974,-0.1532,-0.1661,-0.002086,-0.001873,0.009922,0.166,0.1949,-0.002429,-0.05586,-0.2088,-0.02818,-0.1804,-0.2418,4.301e-05,-0.0009566,0.0002942,0.001309,-0.2335,0.07449,-0.002951,0.03956,-0.1241,-0.00292,-0.003942,-0.1579,-0.1551,-3.844e-05,-0.03846,0.2131,0.001656,0.001931,-0.00555,-0.1059,0.1621,0.002574,0.0357,0.1432,-0.01501,-0.02441,-0.2209,-0.1747,-0.008553,-0.1713,-0.158,-2.144e-05,-0.001848,-0.0008951,-0.001591,-0.1112,0.001568,0.009266,-0.1184,0.1704,-0.006307,-0.008206,0.03592,-0.2004,0.02593,0.231,0.1706,0.0007332,0.0002315,0.0008513,-0.1646,0.03586,-0.003911,-0.1225,-0.2097,0.00693,-0.01574,0.09936,-0.1867,0.008901,0.1935,0.163,-3.36e-05,0.001076,0.00158,-0.004571,-0.1652,0.1736,0.002009,0.05259,0.2325,-0.003402,-0.007183,-0.1523,-0.1687,-0.002201,-0.1522,-0.1535,-0.001331,-0.002571,-0.001441,-0.08421,0.1103,-0.005122,-0.1903,-0.06564,0.002269,0.002707,0.1532,0.1678,-0.005833,-0.2776,-0.03987,2.84e-05,0.0002605,-0.0005988,-0.0003564,-0.03851,0.1545,-0.006986,-0.2665,-0.08239,0.001613,-0.01086,-0.1664,-0.1562,0.001896,0.04929,-0.1444,-0.005508,-0.004517,0.1592,-0.004943,-0.1551,-0.1728,-0.01863,-0.1737,-0.1859,-1.75e-05,0.0008312,0.001281,0.001517,-0.1626,0.06164,-0.008532,-0.1596,-0.1877,-0.003399,-0.001794,-0.153,-0.1514,-0.008678,-0.1611,-0.1646,-0.001246,0.0001433,-0.002982,-0.138,-0.1516,0.002368,0.06093,-0.1036,-0.003376,0.01098,0.1557,0.2409,-0.00414,-0.141,-0.1341,-0.0001015,0.0003702,-0.004266,-0.00358,-0.1183,0.1611,-0.1904,0.0006862,0.000402,0.05691,-0.05164,0.007952,-0.205,0.1545,-0.002451,-0.006217,-0.003731,-0.3211,-0.06178,-0.01739,-0.4673,-0.2457,-0.00111,-0.0008425,-0.06209,0.1518,-0.01855,-0.2431,-0.2521,-1.904e-05,0.0001156,0.0009097,0.001531,0.1002,-0.06617,-0.002617,0.03368,-0.1196,-0.001011,-0.001362,-0.0934,0.009699,0.005588,0.1392,0.1627,-0.006083,-0.003645,-0.002832,-0.145,-0.1513,-0.1871,-0.01233,-0.2153,-0.008954,-0.1802,-0.1631,6.372e-05,-0.002793,-0.002397,-0.002911,-0.1193,0.1562,0.01468,0.1819,0.1707,-0.0154,-0.165,-0.1529,0.0003391,0.001483,-0.007057,-0.1579,-0.1658,0.001785,0.06562,-0.1578,-0.0004988,-0.003303,-0.09381,-0.1265,0.0003812,-0.009558,0.1726,-2.888e-05,0.0001397,0.0004917,-0.0003373,-0.06178,0.01325,0.001749,0.05104,-0.1785,-0.001954,-0.01797,-0.2837,-0.2328,-0.001687,-0.08985,0.1687,-0.003977,-0.003047,-0.003706,0.157,-0.1549,-0.000797,-0.1513,-0.1507,-0.01298,0.1615,-0.01859,-0.1988,-0.192,-8.131e-05,-0.00303,-0.008045,-0.017,-0.1632,-0.1961,-0.004129,-0.1506,-0.1627,-0.001585,-0.00334,-0.1337,0.1715,0.009537,-0.06104,0.4994,0.0001237,-6.624e-05,-0.002455,-0.08579,0.1712,0.0004692,0.006012,0.1321,0.005565,-0.006498,0.1068,-0.1832,0.01183,0.161,0.2142,-8.491e-06,-0.003389,-0.007027,-0.01016,-0.1656,-0.1584,-0.001654,-0.1531,-0.1508,-0.001697,-0.001084,-0.1537,-0.1509,-0.00323,-0.1545,-0.1633,0.0001551,-0.001661,-0.000789,-0.006981,-0.2034,-0.02568,-0.09315,-0.5473,0.0005248,-0.0006757,0.08294,-0.06036,0.001209,0.06755,-0.1568,-5.577e-05,0.0005743,-0.0002993,-0.004203,-0.000978,-0.5257,0.0003302,0.04432,-0.2197,0.002447,-0.0122,-0.1732,-0.1082,0.002748,0.1639,0.1118,-0.0009298,-0.001313,-0.002012,-0.1179,0.01807,0.001165,-0.07565,0.1248,0.003281,0.00637,0.1809,-0.1055,-0.006756,-0.1594,-0.1911,1.038e-06,0.0001024,0.0007703,-0.005232,-0.1611,-0.1517,0.0009847,0.07469,-0.03582,-0.0007318,-0.0002036,-0.04168,0.05477,-0.003128,-0.1022,-0.126,-0.005686,-0.004185,-0.005232,-0.1626,-0.1556,-0.0006164,-0.1511,-0.1505,-0.1893,-5.9e-07,5.676e-05,0.0002084,-0.0004369,-0.03027,0.1206,0.00126,0.1739,0.04268,-0.002769,-0.01224,-0.01184,-1.135,-0.0009708,-0.1609,-0.0009814,-0.007733,-0.1991,-0.005622,-0.008209,-0.1777,-0.1595,-0.002849,-0.1534,-0.1565,4.316e-05,0.0007034,0.001045,-0.001337,-0.2722,-0.003073,0.00152,0.1028,0.05469,-0.002495,-0.003737,-0.1345,-0.2297,0.0001697,-0.1643,0.2023,-0.0007306,-0.001393,-0.001991,-0.08467,0.06007,0.0005539,-0.1117,0.05821,0.001201,0.001483,0.1519,0.1642,-0.003478,-0.1817,-0.02667,-2.192e-05,8.881e-05,0.0003642,-0.0007069,0.07917,-0.05673,0.0009778,0.05207,-0.1607,-0.001306,-0.004148,-0.05827,-0.2751,-0.0001895,0.001873,-0.2047,-0.003265,-0.002483,-0.0031,-0.1387,-0.1442,-0.0004736,-0.1504,-0.1507,-0.009711,0.1605,-0.01427,-0.1932,-0.1635,3.35e-05,0.0006629,0.0009157,0.0008599,-0.159,0.0433,0.2051,-0.002791,-0.001726,-0.1522,-0.1569,-0.009031,-0.1775,-0.1506,-0.0007015,-0.001271,-0.001978,-0.1837,-0.041,2.34e-05,0.1658,-0.1281,0.0009323,0.001213,0.1515,0.1621,-0.003901,-0.2061,-0.02787,1.452e-05,0.0004833,-0.0001559,-0.002169,-0.09843,-0.1244,0.0003283,0.04663,-0.04182,0.00178,0.001904,-0.1198,0.1019,-0.19,-0.0008004,-0.006535,-0.01424,-0.1605,-0.1859,0.002305,0.1596,0.1513,-0.0006604,-0.001113,-0.06783,0.06061,0.003043,0.1727,0.07237,-3.191e-05,2.16e-05,0.0002584,0.0008085,-0.07007,0.05936,-0.0004797,-0.02989,0.1297,-0.00133,-0.01172,0.1485,-0.6049,-0.0002043,0.04189,-0.1597,-0.00732,-0.195,-0.005333,-0.1748,-0.004028,-0.1553,-0.1652,1.928e-05,0.0001001,0.000231,0.006976,0.1934,0.1424,0.0001715,-0.01917,0.02798,-0.002322,0.01452,0.1826,-0.01972,-0.003371,-0.1361,-0.05023,-0.003572,-0.002242,-0.001874,-0.1208,-0.1601,-0.1688,-0.006845,-0.1933,-0.004818,-0.1686,-0.1557,-3.234e-05,0.0001008,0.0007805,0.005325,0.1931,0.1318,0.0004576,0.04231,-0.09974,-0.0004827,-0.001027,-0.1386,-0.02028,0.0008489,0.1518,-0.05758,-0.002635,-0.01083,-0.0004364,0.0413,-0.2878,-0.02811,-0.04689,-0.2082,-0.001112,-0.002297,-0.1255,0.0757,0.00304,0.1529,0.1574,2.198e-06,0.0002399,-0.003084,-0.007329,-0.1594,-0.1543,-0.001205,-0.1521,-0.1536,0.0003619,0.0006706,0.02524,0.1599,-0.001032,-0.1797,-0.00532,-0.001177,6.108e-06,-0.0005332,0.1722,-0.07165,0.003407,-0.1535,0.2093,-0.003249,-0.01763,-0.3548,-0.1521,-0.002384,-0.07399,0.1338,3.042e-06,6.862e-05,0.0004634,-0.001985,-0.05127,-0.1984,0.0007389,0.03281,0.4219,-0.0006277,0.002198,-0.05926,0.1756,-0.001073,-0.0778,0.1327,-0.003833,-0.002753,-0.003563,-0.1583,-0.1539,-0.0004957,-0.1511,-0.1503,-0.1747,-3.972e-05,-0.003902,-0.01786,0.01921,-0.1812,-0.001869,0.0002047,-0.1579,0.07027,-0.005515,-0.2735,-0.1511,2.111e-05,0.0004556,-0.001273,0.1571,-0.1478,0.0007541,0.01946,0.1424,-0.0004713,-6.998e-05,-0.04514,0.07663,-0.001898,-0.03241,-0.1523,7.493e-06,-0.001229,-0.001949,-0.002528,-0.06598,-0.169,0.001767,-0.0549,0.2154,0.00194,-0.009486,-0.1019,-0.1973,0.004673,0.1642,0.154,0.0001689,-1.974e-05,0.0003881,-0.113,0.03759,-0.001135,0.0528,-0.1265,0.006599,0.007762,0.1584,0.1866,-0.005385,-0.05359,-0.08524,-3.429e-05,0.0002252,-0.002677,-0.006571,-0.1585,-0.154,-0.0009034,-0.1519,-0.1536,0.0003326,0.0004339,0.02815,-0.1582,-0.00303,-0.1375,-0.1538,-0.001325,5.971e-05,0.009264,0.1689,0.1516,-0.0003227,0.1163,-0.1345,-0.003189,-0.01649,-0.2979,-0.1511,-0.002512,-0.1123,-0.02217,-1.075e-05,0.0001707,-0.0004893,0.001327,0.1536,-0.023,-0.001005,-0.1065,0.03212,0.0005617,0.0009322,-0.04795,0.08275,-0.001008,-0.009714,-0.1537,-0.001037,-0.008201,0.005609,0.2133,0.08312,-0.03367,-0.4046,-0.291,-0.0002475,0.0004401,0.009393,0.1409,-0.002773,-0.1505,-0.1595,1.064e-05,6.559e-05,0.0003806,-0.002862,-0.157,-0.1508,0.0005067,0.03595,-0.1558,-0.0004964,-0.0005727,-0.06865,0.03709,0.008603,0.202,0.156,-0.003182,-0.002399,-0.003011,-0.1533,-0.1571,-0.0002694,-0.1504,-0.1502,-0.1708,1.126e-05,-0.004482,-0.008727,-0.1602,-0.1411,-0.002038,-0.00185,-0.1519,-0.152,-0.1533,4.814e-05,1.035e-05,0.0002682,-0.07454,0.02524,-0.0006689,0.03463,-0.06932,0.004551,0.01594,0.1616,0.1979,0.001242,0.1548,0.1508,1.051e-05,-0.0002862,-0.001403,-0.002823,-0.1478,-0.06991,-4.506e-05,0.1642,-0.1063,-7.595e-05,-0.0003086,-0.06548,0.002484,0.00452,0.161,-0.0929,0.000508,0.006662,-0.0005886,0.1658,-0.1371,0.01889,0.1511,0.508,0.0003683,0.0001722,-0.1129,0.05037,0.004071,0.1583,0.184,2.153e-05,-0.0001318,-0.001488,-0.001301,-0.118,0.1236,-0.008128,-0.1543,-0.1698,2.652e-05,-0.0001101,0.01586,-0.08014,0.004294,-0.1592,0.1356,0.001303,-0.0001197,0.002417,0.1299,-0.109,-0.003721,-0.1648,0.164,0.004248,0.01388,0.1622,0.2246,0.002832,-0.157,0.1613,2.691e-05,0.0001979,-0.002132,-0.005473,-0.157,-0.1532,-0.0006454,-0.1518,-0.1556,0.0002856,0.00069,0.06842,-0.157,-0.0002772,-0.009621,-0.1778,-0.0008195,-0.003431,-0.009323,-0.213,-0.1512,-0.0002255,-0.1224,0.008018,-4.583e-05,0.0003009,0.05531,-0.1762,-0.005805,-0.1797,-0.1784,2.36e-05,0.0001164,-0.0002267,-0.0007381,-0.07678,0.05856,0.0003089,-0.09107,0.04146,0.0006767,0.0007486,0.03825,0.07871,-0.005226,-0.1799,-0.1594,-0.001806,-0.007341,0.005524,-0.03439,0.06364,-0.01525,-0.1275,0.02694,-0.000815,-0.001521,-0.1608,-0.01692,0.00173,0.1517,0.1526,2.508e-05,7.764e-05,-0.0001355,0.0002737,-0.05132,0.03096,-0.0005677,-0.01447,-0.06034,0.0007704,0.0006086,0.1528,0.1508,0.003732,0.1649,0.1523,-0.002138,-0.00503,-0.1846,-0.002126,-0.1764,-0.1526,0.002066,0.1676,0.001151,0.1535,0.1512,1.393e-05,7.328e-05,0.0001234,0.0001878,0.01,0.2384,-0.00152,-0.1529,-0.1687,-0.002026,-0.006043,0.02874,-0.1768,-0.001625,-0.1538,-0.1602,-0.001749,-0.001329,-0.001686,-0.1503,-0.1382,-0.0001566,-0.1502,-0.1502,-0.005324,0.1618,-0.008394,-0.1766,-0.1583,1.035e-05,6.084e-05,-0.0001247,-0.0004433,-0.03789,0.1192,0.0003122,0.03414,-0.0403,0.0006566,0.0005178,0.1525,0.1507,0.003338,0.1627,0.1521,-0.002084,-0.01112,-0.1807,0.1589,-0.0007008,-0.001835,-0.2704,-0.08554,0.0008609,0.1508,0.1516,5.954e-06,-0.0008652,-0.0007154,-0.001206,-0.008859,-0.1455,0.002851,-0.05259,0.2493,-0.007218,-0.1536,-0.1666,0.0001187,1.544e-05,0.0002458,-0.09043,0.02939,-0.000615,-0.105,0.07325,0.003822,0.004744,0.1555,0.1725,-0.0003901,0.1563,-0.1674,-2.659e-05,4.342e-05,-4.4e-05,0.0001032,0.04294,-0.01886,-0.001043,-0.101,-0.02618,0.001699,0.01244,0.1905,-0.1564,0.0003638,0.1789,-0.1599,-0.001432,-0.006733,0.004149,-0.04623,0.09065,-0.01929,-0.01744,-0.1628,-0.0004701,0.0005838,-0.1556,0.0886,-0.002824,-0.2562,-0.1508,3.128e-06,0.0001351,0.0004583,-0.003716,-0.1387,-0.1791,0.0005372,0.09321,-0.02013,-0.000294,-0.0002286,-0.04436,0.04023,-0.008168,-0.1532,-0.1765,-0.0007469,-0.006481,0.004245,0.1957,0.0707,-0.02801,-0.337,-0.253,-0.0001087,0.0003648,0.01434,0.137,-0.001816,-0.1536,-0.156,-3.194e-06,5.129e-05,-0.001274,-0.003076,-0.1556,-0.1506,-0.000384,-0.1513,-0.1542,0.0001141,0.0002493,-0.004247,0.03963,-0.0006176,0.1562,-0.08468,-0.001599,-0.004776,-0.001889,-0.1568,-0.1027,-0.142,-0.001209,-0.001543,-0.156,0.1486,-0.0001323,-0.1516,0.08367,-5.179e-05,7.855e-05,0.0001225,0.0004748,0.03687,0.1744,-0.0002595,0.009118,-0.07121,-0.00271,-0.001856,-0.1525,-0.1501,-0.1642,-0.0006978,-0.002708,-0.2544,-0.002277,-0.1478,-0.05843,4.493e-05,0.0002127,0.06809,-0.02499,-0.004817,-0.1791,-0.1506,-1.007e-05,0.0001137,-0.0007981,-0.001841,-0.1051,-0.02851,0.000199,0.1457,-0.08734,0.0002381,0.0001299,0.0329,-0.04163,0.003431,0.1579,-0.02248,-0.0007098,-0.006513,0.003347,0.1872,0.06225,-0.02478,-0.3199,-0.2414,-6.335e-05,0.000337,0.01856,0.1268,-0.001508,-0.1503,-0.1554,3.681e-05,6.067e-05,0.0001103,-0.001205,-0.1551,-0.1513,0.000171,0.02856,-0.0185,-0.001408,-0.001064,-0.1321,-0.1501,-0.00433,0.1593,-0.1681,-0.003229,-0.1718,-0.002019,-0.002585,-0.1592,-0.1548,-0.1506,-6.594e-06,5.904e-05,-0.0001955,-0.0002937,-0.03756,0.06343,0.001336,0.1585,0.002144,0.0004691,0.003637,0.1219,0.1556,0.000403,0.01986,0.06708,-0.00126,-0.004696,0.008042,0.1233,0.003181,-0.01111,-0.019,-0.118,-0.0006347,0.000127,0.04934,-0.1544,-0.002309,-0.2371,-0.1507,-3.092e-05,1.299e-05,-0.0001977,-0.001105,-0.1519,-0.1065,-7.703e-05,0.02281,-0.03014,0.0003895,0.0002951,0.02573,0.1603,0.008164,-0.1288,0.3169,-0.001873,-0.009291,-0.1838,0.1636,-0.0006761,-0.003422,-0.3351,-0.1515,-0.0001331,-0.06585,0.1553,-7.02e-06,-0.0002081,-0.0003753,-0.0002956,-0.03394,0.1553,-0.003642,-0.1672,-0.2289,0.0005225,0.00143,0.1649,0.1283,0.0003915,0.1498,0.1485,0.0003135,0.0003849,0.001998,-0.1344,0.1558,0.0002393,-0.03062,0.05208,-0.004021,-0.002152,-0.1505,-0.1541,-0.006839,-0.1542,-0.1698,1.081e-05,0.000119,0.0002667,0.001471,-0.1545,0.1242,9.075e-05,0.0367,-0.04364,-0.0005487,-0.005562,0.1396,-0.2934,-1.243e-05,0.03911,-0.1541,-0.0005257,-0.002313,-0.0013,-0.1637,-0.02394,-0.006867,-0.1712,-0.1504,0.0001125,0.001205,0.000997,0.0456,-0.0003718,-0.1133,-0.203,-4.36e-05,2.398e-05,0.0003232,0.002153,0.1689,0.1237,0.0002004,-0.07046,0.04646,-0.0002929,-0.001452,-0.101,0.2324,-0.0001069,-0.02882,0.08273,-0.001363,-0.006187,0.07591,-0.00953,-0.0238,-0.1231,-0.0004683,0.0001474,-0.1536,0.05257,-0.001848,-0.2117,-0.1505,1.471e-05,0.0001084,0.006931,0.19,-0.06172,8.785e-05,-0.002543,-0.07414,-0.08654,0.0001178,0.01535,-0.1033,-0.0006599,-0.0005896,-0.001446,-0.05979,-0.1531,-0.0001364,0.02051,-0.2408,-0.1741,-3.64e-05,-0.0007255,-0.0006046,-0.0009505,-0.08221,0.1567,0.001913,-0.05507,0.2062,-0.006129,-0.1531,-0.1634,5.359e-05,-2.426e-05,-0.003146,-0.04566,-0.3623,2.577e-06,0.1591,-0.001603,0.002715,0.002323,0.157,-0.1978,0.1791,-2.144e-05,9.615e-05,0.0001376,0.0003884,-0.1539,0.05948,-0.0002343,-0.06525,0.02203,-0.001859,-0.001198,-0.132,-0.1607,-0.004272,-0.1696,-0.1558,-0.0006064,0.0001989,0.1734,7.817e-05,-0.1229,0.06337,-0.002039,-0.002978,-0.2375,-0.08149,0.002215,-0.1177,0.07605,3.933e-05,-0.002608,-0.005549,-0.1557,-0.1558,-0.000934,-0.000699,-0.1507,-0.1507,-0.155,6.067e-05,3.726e-05,0.0003169,0.03029,-0.1573,-0.0001801,0.005713,-0.05224,0.0028,0.009698,0.1557,0.1934,0.0004738,0.1504,0.152,-8.001e-05,-0.001232,-0.008279,-0.002506,-0.08706,0.02681,-0.2059,-3.77e-05,-0.0004727,-0.07164,0.1156,0.001407,0.1496,0.1534,-2.129e-05,0.0001987,-0.002826,-0.1335,-0.1762,0.0002604,0.09599,0.005952,-0.000303,-0.0002553,0.09487,-0.03194,-0.006006,-0.1529,-0.1728,6.67e-05,0.0001463,0.004312,-0.001242,-0.1573,0.08526,0.2275,0.0001318,-0.001843,-0.07855,-0.07731,0.0001838,-0.01578,0.03223,-0.0005152,-0.002624,-0.0001226,-0.117,0.06099,-0.2471,-0.0003858,-0.001131,-0.03285,-0.1441,-2.913e-05,-0.1291,0.03819,1.397e-05,0.0001171,0.0006919,0.005164,-0.1416,0.0807,0.0004555,0.08229,-0.03737,-8.997e-06,0.0002089,0.01491,0.131,-0.0005038,-0.0991,-0.03183,-0.0005796,-0.005254,0.00232,0.1781,0.04129,-0.01925,0.04004,-0.2882,-4.313e-05,0.0002513,0.1245,-0.01149,-0.001099,-0.1543,-0.1517,-4.279e-05,8.84e-06,0.0002976,0.002794,0.1683,0.2064,0.0002006,0.03433,-0.07632,-0.0001875,-0.0008716,-0.0846,0.2183,-2.317e-05,-0.01815,0.1077,-0.001035,-0.005361,0.003921,-0.04331,0.0857,-0.01502,-0.1315,-0.02009,-0.0004895,9.479e-06,0.1842,-0.04426,-0.00203,-0.1412,-0.02627,1.099e-06,3.862e-05,7.806e-05,6.084e-05,0.2011,0.004629,0.2076,-0.0009708,-0.0005425,-0.1512,-0.1539,-0.003712,-0.1631,-0.1527,-0.001069,-0.0007304,-0.0006523,-0.1351,-0.04095,-0.124,-0.003754,-0.163,-0.002916,-0.1296,-0.1328,2.695e-05,4.392e-05,-0.0003583,-7.995e-05,0.03904,-0.0433,-0.005492,-0.2989,-0.111,0.0001387,0.000494,0.05155,0.03114,-9.437e-05,0.007834,-0.06064,-0.002384,-0.1643,-0.001213,-0.001519,-0.152,-0.1548,-0.1502,-5.533e-05,4.837e-05,0.0002575,-0.001988,-0.1536,-0.1518,0.0003203,0.05692,-0.1536,-0.0002674,7.3e-05,0.02667,-0.1193,-0.001083,-0.09442,-0.1599,-0.0005755,-0.002087,-0.1931,-0.001781,0.1275,-0.086,-8.2e-05,0.003775,0.1618,0.1051,-0.0002818,-0.0517,0.02879,6.312e-06,-0.0006262,-0.000528,-0.0008338,-0.01444,-0.1392,0.001698,0.03254,0.1712,-0.004804,-0.1526,-0.1608,8.722e-05,2.821e-05,0.0001927,-0.08095,0.03122,-0.0004093,-0.01253,-0.1516,0.002173,0.002816,0.1529,0.1638,-0.004999,-0.1549,-0.0763,-1.901e-05,6.156e-05,0.000247,-0.002704,-0.1193,-0.1714,0.0003026,0.1557,0.02423,-0.0001827,0.001272,0.1454,-0.111,-0.0003357,-0.04483,0.09,-0.0004823,-0.004445,0.001614,0.1682,0.03043,-0.01547,0.03831,-0.2745,-4.99e-05,-0.494,-5.646e-06,0.03305,-0.1531,-6.984e-06,2.21e-05,0.0001145,0.0001435,0.01737,-0.1457,-0.001782,-0.1516,-0.1597,-0.0004406,-0.001771,-0.2272,-0.04338,4.481e-05,-0.009418,0.1401,-0.001293,-0.0007589,-0.0006113,0.1313,-0.1536,-0.1577,-0.002543,-0.1703,-0.00139,-0.1543,-0.1519,-1.575e-05,6.82e-05,-0.0007053,-0.000557,0.561,-0.08207,-0.003986,-0.1456,-0.1532,0.0001361,0.0001644,0.006766,0.07644,-0.002321,-0.1527,-0.1595,-0.0004301,-0.002021,0.0007806,-0.01747,0.133,-0.004478,-0.1107,-0.1375,-5.151e-05,-0.000346,0.01622,-0.2054,0.001862,0.1083,0.1515,7.656e-06,-0.0002344,0.0005655,-2.213e-05,0.02132,-0.1619,0.002342,0.1453,0.1781,-0.0004681,0.001979,0.1559,-0.1538,-0.0005748,-0.1401,-0.0642,0.0001486,0.0001138,-0.0007483,-0.01821,-0.1551,0.0002111,0.008494,0.0886,0.002263,0.001491,0.156,0.1509,0.1562,-3.279e-05,6.221e-05,0.0002024,-0.001462,-0.1505,-0.1534,0.0002557,0.02708,0.06668,-0.0003166,-0.0004849,-0.05554,0.1554,0.0007818,0.009905,0.4534,-0.0005001,1.997e-05,0.1733,-6.692e-05,-0.1203,0.03823,-0.001458,-0.0008841,-0.1923,7.336e-05,-0.009072,-0.1371,-0.1933,9.551e-07,0.0001721,-0.001855,-0.001016,-0.04246,-0.1534,-0.1686,0.0002101,-0.0001648,-0.00841,-0.221,0.0004541,0.05088,0.05285,-0.000236,-0.0002018,0.3829,-0.0002227,-0.04827,0.03065,-0.004393,-0.000967,-0.1525,-0.1512,-0.1675,1.758e-05,9.308e-05,8.323e-05,1.905e-06,0.008527,-0.03524,0.0006373,0.1013,0.04793,0.004625,0.2007,0.1805,-0.0004356,-0.003129,-0.0003712,-0.1475,-0.01701,-0.01228,-0.1635,-0.1656,-0.0002408,-0.0007552,-0.1483,0.1641,0.0005964,0.05606,-0.1522,-1.373e-05,-0.001504,-0.008397,-0.135,-0.2246,-0.0005037,0.0004488,0.04563,-0.04243,-0.2123,1.026e-05,0.0002063,0.00152,0.07226,0.02867,0.0001325,-0.009151,0.03864,-0.0001345,-0.0006616,-0.0758,0.2055,-9.315e-06,-0.01581,0.1059,1.787e-05,9.074e-05,-0.000387,0.0008567,-0.02655,0.1393,-0.0007119,-0.0003541,-0.1595,0.0001557,8.545e-05,0.02817,-0.03432,0.002228,0.1577,-0.003724,-0.0003977,-0.00352,0.001602,0.1671,0.05381,-0.01373,-0.2481,-0.1849,-4.814e-05,-9.606e-06,0.0324,-0.1527,-0.6126,3.417e-05,5.702e-05,8.931e-05,7.527e-05,-0.0118,0.02211,0.205,-0.00076,-0.0004197,-0.1509,-0.1527,-0.0027,-0.1587,-0.1501,-0.001276,-0.0007955,-0.001028,-0.15,-0.1514,-5.952e-05,-0.15,-0.1501,-0.1591,6.931e-06,4.866e-05,7.458e-05,-6.161e-05,-0.02547,0.1022,0.0002744,0.03364,-0.06776,-0.001006,-0.003339,-0.164,-0.05519,-0.0007943,-0.1522,-0.1587,-0.0008146,0.2085,-0.001037,-0.005521,0.04483,-0.04611,-0.0004809,-0.06965,0.1511,8.844e-06,-0.0001122,-0.0005996,-9.474e-05,-0.05295,0.1393,-0.001245,-0.1565,-0.06274,-2.017e-05,-9.896e-05,-0.01096,0.1972,0.001561,0.1544,-0.05332,0.0002113,0.0001547,7.311e-05,-0.2543,0.02528,0.001629,0.148,0.1593,0.005577,-0.00204,-0.06386,-0.1478,0.2393,-1.076e-05,2.53e-05,-2.758e-05,-0.001003,-0.145,-0.037,2.833e-05,0.03176,-0.01766,0.0004951,0.0002896,0.1504,0.1516,0.002715,0.1679,0.1569,-0.0006947,0.004239,0.1236,-5.142e-05,0.04542,-0.1513,-0.001129,-0.006569,0.01113,-0.05819,-0.0004688,-0.06614,0.151,-5.134e-06,-0.0009467,-0.007457,0.02809,-0.164,-0.0002726,0.2592,-0.0004818,-0.03449,-0.1854,2.411e-05,-1.738e-06,-6.313e-05,0.001666,-0.03502,0.0004012,0.01984,0.1943,0.001244,0.177,0.000792,0.03836,0.1582,-3.362e-05,-0.000121,-0.0002873,-0.00132,-0.1122,-0.0512,-0.0001708,0.027,-0.06281,0.000107,-2.009e-06,0.0186,-0.05133,0.001274,0.1334,-0.02785,0.0002221,0.0003151,0.0002186,0.1504,0.1506,0.002084,0.1613,0.1519,-0.0007023,-0.001672,-0.1459,-0.1885,0.00069,0.162,0.1505,-1.862e-05,-0.0006941,-0.003954,-0.006778,0.01116,-0.06982,0.08083,-0.0001586,-0.002449,-0.4544,-0.03767,-2.676e-06,0.04342,-0.1477,1.561e-05,0.0001657,0.0008671,0.07992,0.02505,9.301e-05,0.03607,-0.1748,-0.0001817,6.477e-07,-0.02846,0.0431,-0.00064,-0.08324,0.1264,-4.62e-06,-0.0001251,-0.0002448,-0.0007326,-0.05899,-0.04764,-0.0001026,0.112,-0.02211,0.0002458,0.001212,0.1614,0.07142,0.0001274,0.1086,-0.3106,0.0001882,0.000277,0.000661,0.287,0.04596,-4.889e-05,0.07483,-0.08119,-0.0007371,-0.0002218,-0.1401,0.1202,-0.1687,6.615e-05,0.0007339,5.519e-05,0.0002313,-0.02866,0.08306,-0.004929,-0.04616,-0.1022,0.005825,0.01282,0.06283,0.1348,0.001069,-0.04836,0.06187,-9.913e-07,2.054e-05,-0.001467,-0.1533,-0.1285,3.361e-05,0.01496,-0.04704,-0.000914,-0.00207,-0.14,-0.1669,-0.0005129,-0.1523,-0.1507,-8.21e-06,-0.0001866,-0.0001216,-5.671e-05,0.1945,-0.01166,-0.001404,-0.2425,-0.09183,-0.002719,-0.004787,-0.1417,-0.199,0.0004571,-0.158,0.1528,9.468e-05,0.0001885,-0.001388,-0.1516,-0.1533,0.0002408,-0.0412,0.05609,-0.000395,-0.00137,0.007139,-0.07998,0.0001058,-0.06123,0.08903,-1.799e-05,-0.0003504,-0.003159,-0.2207,-0.000247,0.1498,-0.1428,-0.0002534,-0.0003824,-0.06955,-0.176,0.001037,0.1544,0.1515,3.185e-05,0.0001788,0.0005862,0.1105,0.1642,-6.967e-05,-0.1251,-0.000141,-0.0001507,-0.003009,-0.2343,-0.1148,-0.0001002,-0.02545,0.04945],"roots":[0,25,54,85,116,147,178,209,240,271,302,333,364,395,426,457,488,519,550,581,610,641,672,703,730,761,792,823,854,885,912,943,974,1005,1030,1061,1090,1117,1144,1173,1204,1235,1266,1291,1316,1347,1376,1405,1434,1457,1484,1515,1546,1571,1598,1629,1660,1691,1716,1741,1772,1803,1834,1865,1892,1921,1948,1975,2006,2037,2066,2093,2124,2147,2178,2205,2236,2267,2296,2317,2342,2371,2396,2425,2452,2483,2514,2539,2562,2591,2618,2647,2674,2705,2734,2763,2788,2815,2840,2869,2892,2917,2946,2975,2998,3029,3058,3087,3118,3149]}
"""#
}
